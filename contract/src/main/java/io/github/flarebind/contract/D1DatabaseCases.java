package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.D1_FIELDS;
import static io.github.flarebind.contract.Difference.D1_LISTED;
import static io.github.flarebind.contract.Difference.D1_RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.LocationHint;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.d1.D1DatabaseField;
import io.github.flarebind.d1.D1DatabaseInfo;
import io.github.flarebind.d1.D1DatabaseOptions;
import io.github.flarebind.d1.D1ReadReplication;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What D1 does with whole databases. */
@Checked(value = DOCUMENTATION, differs = D1_RESOURCES)
abstract class D1DatabaseCases extends D1RowCases {
    @Test
    @Checked(value = LOCAL_RUNTIME, differs = D1_LISTED)
    void theDatabaseIsListed() {
        assertThat(account.list()).extracting(D1DatabaseInfo::id).contains(databaseId);
    }

    @Test
    void databaseIsMadeListedAndDeleted() {
        assumeDatabasesAreMade();
        String name = ground.freshName();

        D1DatabaseInfo made = account.create(name);
        assertThat(made.name()).isEqualTo(name);
        assertThat(made.createdAt()).isPresent();
        assertThat(account.list()).extracting(D1DatabaseInfo::id).contains(made.id());

        account.delete(made.id());
        assertThat(account.list()).extracting(D1DatabaseInfo::id).doesNotContain(made.id());
        assertThatThrownBy(() -> account.delete(made.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aNameIsTakenOnceAndHasItsForm() {
        assumeDatabasesAreMade();
        String name = ground.freshName();
        account.create(name);

        assertThatThrownBy(() -> account.create(name)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> account.create("a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account.create("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Checked(
            value = DOCUMENTATION,
            differs = {D1_RESOURCES, D1_LISTED})
    void allDatabasesAreListedOverPages() {
        assumeDatabasesAreMade();
        assumeTrue(ground.hasRoomForMany(), "this ground has no room for a hundred databases");
        List<String> names =
                IntStream.range(0, 101).mapToObj(i -> ground.freshName()).toList();
        names.forEach(account::create);

        assertThat(account.list()).extracting(D1DatabaseInfo::name).containsAll(names);
    }

    @Test
    void aMissingDatabaseIsNotFound() {
        assumeDatabasesAreMade();
        D1Database missing = binding("00000000-0000-4000-8000-000000000bad");

        assertThatThrownBy(() -> missing.prepare("SELECT 1").run())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("7404");
    }

    @Test
    void databasesAreApart() {
        assumeDatabasesAreMade();
        users();
        D1Database other = binding(account.create(ground.freshName()).id());

        refused(
                "no such table: users",
                () -> other.prepare("SELECT * FROM users").run());
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = D1_LISTED)
    void aDatabaseIsReachedByItsName() {
        String name = account.list().stream()
                .filter(one -> one.id().equals(databaseId))
                .findFirst()
                .orElseThrow()
                .name();

        assertThat(account.database(name).prepare("SELECT 1").first(Integer.class))
                .contains(1);
        assertThatThrownBy(() -> account.database(name + "-not"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("no database of the account has this name");
    }

    @Test
    @Checked(
            value = DOCUMENTATION,
            differs = {D1_RESOURCES, D1_FIELDS})
    void aDatabaseIsToldWithAllItsFieldsOrSome() {
        assumeDatabasesAreMade();
        users();

        D1DatabaseInfo all = account.get(databaseId);
        assertThat(all.id()).isEqualTo(databaseId);
        assertThat(all.fileSize().orElseThrow()).isPositive();
        assertThat(all.version()).contains("production");
        assertThat(all.createdAt()).isPresent();
        D1DatabaseInfo some = account.get(all.name(), Set.of(D1DatabaseField.FILE_SIZE));
        assertThat(some.id()).isEqualTo(databaseId);
        assertThat(some.fileSize()).isEqualTo(all.fileSize());
        assertThat(some.version()).isEmpty();
        assertThat(some.readReplication()).isEmpty();
        assertThatThrownBy(() -> account.get("00000000-0000-4000-8000-000000000bad"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDatabaseIsMadeWhereAndHowItIsAskedFor() {
        assumeDatabasesAreMade();
        D1DatabaseInfo made = account.create(
                ground.freshName(),
                D1DatabaseOptions.builder()
                        .jurisdiction(Jurisdiction.EU)
                        .readReplication(D1ReadReplication.AUTO)
                        .build());

        assertThat(account.get(made.id()).jurisdiction()).contains("eu");
        assertThat(account.get(made.id()).readReplication()).contains(D1ReadReplication.AUTO);
        D1DatabaseInfo hinted = account.create(
                ground.freshName(),
                D1DatabaseOptions.builder().locationHint(LocationHint.WEUR).build());
        assertThat(hinted.jurisdiction()).isEmpty();
        account.delete(made.name());
        account.delete(hinted.id());
    }

    @Test
    void readReplicationIsTurnedOnAndOff() {
        assumeDatabasesAreMade();

        account.update(databaseId, D1ReadReplication.AUTO);
        assertThat(account.get(databaseId).readReplication()).contains(D1ReadReplication.AUTO);
        account.update(databaseId, D1ReadReplication.DISABLED);
        assertThat(account.get(databaseId).readReplication()).contains(D1ReadReplication.DISABLED);
    }

    @Test
    void aListingIsNarrowedByAPartOfTheName() {
        assumeDatabasesAreMade();
        String name = ground.freshName();
        String id = account.create(name + "-narrow").id();

        assertThat(account.list(name + "-narr")).extracting(D1DatabaseInfo::id).containsExactly(id);
        assertThat(account.list(name + "-wide")).isEmpty();
    }
}
