package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.R2_CONFLICT_CODE;
import static io.github.flarebind.contract.Difference.R2_RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2BucketInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What R2 does with whole buckets. */
@Checked(value = DOCUMENTATION, differs = R2_RESOURCES)
abstract class R2BucketCases extends R2PartCases {
    @Test
    @Checked(LOCAL_RUNTIME)
    void theBucketIsListed() {
        assertThat(account.list()).extracting(R2BucketInfo::name).contains(bucketName);
    }

    @Test
    void bucketIsMadeListedAndDeleted() {
        assumeBucketsAreMade();
        String name = ground.freshName();

        R2BucketInfo made = account.create(name);
        assertThat(made.name()).isEqualTo(name);
        assertThat(made.createdAt()).isPresent();
        assertThat(account.list()).extracting(R2BucketInfo::name).contains(name);
        assertThat(binding(name).list().objects()).isEmpty();

        account.delete(name);
        assertThat(account.list()).extracting(R2BucketInfo::name).doesNotContain(name);
        assertThatThrownBy(() -> account.delete(name)).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Checked(
            value = DOCUMENTATION,
            differs = {R2_RESOURCES, R2_CONFLICT_CODE})
    void aNameIsTakenOnce() {
        assumeBucketsAreMade();
        String name = ground.freshName();
        account.create(name);

        assertThatThrownBy(() -> account.create(name)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aBucketWithAnObjectIsNotDeleted() {
        assumeBucketsAreMade();
        String name = ground.freshName();
        account.create(name);
        binding(name).put("k", "v");

        assertThatThrownBy(() -> account.delete(name))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("10008");

        binding(name).delete("k");
        account.delete(name);
    }

    @Test
    void bucketsAreListedByName() {
        assumeBucketsAreMade();
        List<String> names =
                IntStream.range(0, 21).mapToObj(i -> ground.freshName()).toList();
        names.forEach(account::create);

        assertThat(account.list())
                .extracting(R2BucketInfo::name)
                .containsAll(names)
                .isSorted();
    }

    @Test
    void objectsOfTwoBucketsAreApart() {
        assumeBucketsAreMade();
        R2Bucket other = binding(account.create(ground.freshName()).name());
        r2.put("k", "here");
        other.put("k", "there");

        assertThat(text("k")).isEqualTo("here");
        other.delete("k");
        assertThat(text("k")).isEqualTo("here");
    }

    @ParameterizedTest
    @Checked(DOCUMENTATION)
    @ValueSource(strings = {"", "ab", "Abc", "a_b", "a.b.c", "-ab", "ab-", "a/b", "äbc"})
    void badBucketNamesAreRefused(String name) {
        assertThatThrownBy(() -> account.create(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account.bucket(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 to 63");
    }

    @Test
    @Checked(DOCUMENTATION)
    void aBucketNameHasAtMost63Characters() {
        assertThat(account.bucket("a".repeat(63))).isNotNull();
        assertThatThrownBy(() -> account.bucket("a".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64");
    }

    @Test
    void aMissingBucketIsNotFound() {
        assumeBucketsAreMade();
        R2Bucket missing = binding(ground.freshName());

        assertThatThrownBy(() -> missing.get("k"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("10006");
        if (overS3()) {
            assertThat(missing.head("k")).isEmpty(); // an answer to HEAD has no room for the difference
        } else {
            assertThatThrownBy(() -> missing.head("k")).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> missing.put("k", "v")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> missing.delete("k")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(missing::list).isInstanceOf(NotFoundException.class);
    }
}
