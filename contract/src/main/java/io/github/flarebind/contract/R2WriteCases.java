package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.R2_BULK_DELETE;
import static io.github.flarebind.contract.Difference.R2_CHECKSUMS;
import static io.github.flarebind.contract.Difference.R2_CUSTOMER_KEYS;
import static io.github.flarebind.contract.Difference.R2_ENCODED_WORDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.r2.R2Checksum;
import io.github.flarebind.r2.R2Checksum.Algorithm;
import io.github.flarebind.r2.R2Conditions;
import io.github.flarebind.r2.R2Copied;
import io.github.flarebind.r2.R2CopyOptions;
import io.github.flarebind.r2.R2CopySource;
import io.github.flarebind.r2.R2CustomerKey;
import io.github.flarebind.r2.R2GetOptions;
import io.github.flarebind.r2.R2Include;
import io.github.flarebind.r2.R2ListOptions;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2PutOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What R2 stores, and when it refuses to. */
@Checked(LOCAL_RUNTIME)
abstract class R2WriteCases extends R2ReadCases {
    private static final Map<String, String> NAMES = Map.of(
            "owner", "ada", "city", "Zürich", "smile", "\uD83D\uDE48 ok", "word", "=?UTF-8?B?YQ==?=", "empty", "");

    private static R2PutOptions custom(Map<String, String> names) {
        return R2PutOptions.builder().customMetadata(names).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "same, , , , true",
                "other, , , , false",
                "any, , , , true",
                ", same, , , false",
                ", other, , , true",
                ", any, , , false",
                ", , 1, , true",
                ", , -1, , false",
                ", , , -1, true",
                ", , , 1, false",
                "same, , -1, , true",
                ", other, , 1, true",
                "same, same, , , false",
                "same, , , 1, false",
                ", other, -1, , false",
            })
    void anObjectIsReplacedWhereItsConditionsHold(R2ConditionRow row) {
        assumeS3();
        r2.put("k", "value");
        R2Conditions conditions = row.on(r2.head("k").orElseThrow());

        Optional<R2Object> stored = r2.put("k", Body.of("new"), conditions, R2PutOptions.defaults());

        assertThat(stored.isPresent()).isEqualTo(row.passes());
        assertThat(text("k")).isEqualTo(row.passes() ? "new" : "value");
    }

    @Test
    void anObjectIsMadeOnceWhereThereIsNone() {
        assumeS3();

        assertThat(r2.put("k", Body.of("one"), R2Conditions.absent(), R2PutOptions.defaults()))
                .isPresent();
        assertThat(r2.put("k", Body.of("two"), R2Conditions.absent(), R2PutOptions.defaults()))
                .isEmpty();
        assertThat(text("k")).isEqualTo("one");
        assertThat(r2.put("other", Body.of("x"), R2Conditions.unchanged("*"), R2PutOptions.defaults()))
                .isEmpty();
        assertThat(r2.head("other")).isEmpty();
    }

    @Test
    @Checked(DOCUMENTATION)
    void conditionalPutsAreRefusedOverRest() {
        assumeRest();

        assertThatThrownBy(() -> r2.put("k", Body.of("x"), R2Conditions.absent(), R2PutOptions.defaults()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("R2Client.s3()");
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = R2_ENCODED_WORDS)
    void customMetadataComesBackInAnyScript() {
        assumeS3();
        assumeEncodedWords();

        r2.put("k", Body.of("x"), custom(NAMES));

        assertThat(r2.head("k").orElseThrow().customMetadata()).isEqualTo(NAMES);
        r2.put("k", "x");
        assertThat(r2.head("k").orElseThrow().customMetadata()).isEmpty();
    }

    @Test
    void metadataIsListedWhereItIsAskedFor() {
        assumeS3();
        r2.put("k", Body.of("x"), custom(Map.of("owner", "ada")));

        assertThat(r2.list(R2ListOptions.builder()
                                .addInclude(R2Include.CUSTOM_METADATA)
                                .build())
                        .objects())
                .extracting(R2Object::customMetadata)
                .containsExactly(Map.of("owner", "ada"));
    }

    @ParameterizedTest
    @Checked(
            value = {LOCAL_RUNTIME, DOCUMENTATION},
            differs = R2_CHECKSUMS)
    @CsvSource({
        "MD5, 2063c1608d6e0baf80249c42e2be5804",
        "SHA1, f32b67c7e26342af42efabc674d441dca0a281c5",
        "SHA256, cd42404d52ad55ccfa9aca4adc828aa5800ad9d385a0671fbcbf724118320619",
        "CRC32, 1d775834",
    })
    void aPutIsHeldToItsChecksum(Algorithm algorithm, String hex) {
        assumeS3();
        assumeTrue(checksAllChecksums() || algorithm == Algorithm.MD5, "this ground looks at Content-MD5 alone");
        R2Checksum right = new R2Checksum(algorithm, hex);

        assertThat(r2.put("k", Body.of("value"), held(right)).size()).isEqualTo(5);
        assertThatThrownBy(() -> r2.put("k", Body.of("other"), held(right)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("10037");
        assertThat(text("k")).isEqualTo("value");
    }

    private static R2PutOptions held(R2Checksum checksum) {
        return R2PutOptions.builder().checksum(checksum).build();
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = R2_CUSTOMER_KEYS)
    void aCustomerKeyOpensWhatItHasSealed() {
        assumeS3();
        assumeTrue(takesCustomerKeys(), "this ground takes no customer keys");
        R2CustomerKey own = R2CustomerKey.of(new byte[32]);
        r2.put("k", Body.of("secret"), R2PutOptions.builder().customerKey(own).build());

        assertThat(r2.get("k", R2GetOptions.builder().customerKey(own).build())
                        .orElseThrow()
                        .text())
                .isEqualTo("secret");
        assertThat(r2.head("k", own).orElseThrow().customerKeyMd5()).isPresent();
        assertThatThrownBy(() -> r2.get("k")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aCopyBearsWhatItsSourceBears() {
        assumeS3();
        r2.put("a/b c", Body.of("value"), custom(Map.of("owner", "ada")));

        R2Copied copied = r2.copy("a/b c", "copy");

        assertThat(copied.etag()).isEqualTo("2063c1608d6e0baf80249c42e2be5804");
        assertThat(text("copy")).isEqualTo("value");
        assertThat(r2.head("copy").orElseThrow().customMetadata()).containsEntry("owner", "ada");
    }

    @Test
    void aCopyMayBearOtherMetadata() {
        assumeS3();
        r2.put("from", Body.of("value"), custom(Map.of("owner", "ada")));

        r2.copy(
                R2CopySource.of("from"),
                "to",
                R2CopyOptions.builder().customMetadata(Map.of("by", "bob")).build());

        assertThat(r2.head("to").orElseThrow().customMetadata()).isEqualTo(Map.of("by", "bob"));
    }

    @Test
    void aCopyIsMadeWhereItsConditionsHold() {
        assumeS3();
        R2Object from = r2.put("from", "value");
        R2Conditions other = R2Conditions.unchanged("00000000000000000000000000000000");
        R2CopyOptions plain = R2CopyOptions.defaults();

        assertThat(r2.copy(R2CopySource.of("from"), "to", other, plain)).isEmpty();
        assertThat(r2.head("to")).isEmpty();
        assertThat(r2.copy(R2CopySource.of("from"), "to", R2Conditions.unchanged(from.etag()), plain))
                .isPresent();
    }

    @Test
    void anAbsentSourceIsNotFound() {
        assumeS3();

        assertThatThrownBy(() -> r2.copy("nothing", "to")).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = R2_BULK_DELETE)
    void manyObjectsAreDeletedAtOnce() {
        List<String> keys =
                IntStream.range(0, 30).mapToObj(i -> "a&b<" + i + "> é").toList();
        keys.forEach(key -> r2.put(key, "x"));
        r2.put("stays", "x");

        BulkResult<String> deleted = r2.deleteAll(keys);

        assertThat(deleted.failed()).isEmpty();
        assertThat(r2.list().objects()).extracting(R2Object::key).containsExactly("stays");
    }
}
