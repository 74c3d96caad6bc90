package org.gatepost.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

/** A module's tables are its own: they lie in the schema of its name, and no other module mentions them. */
@AnalyzeClasses(locations = GatepostClasses.class)
class SchemasTest {

    private static final Pattern SQL =
            Pattern.compile("\\b(select|insert|update|delete|from|join|into|truncate)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATABASE_TIME = Pattern.compile(
            "\\bnow\\s*\\(|\\b(current_timestamp|current_date|current_time|localtimestamp|localtime|transaction_timestamp"
                    + "|statement_timestamp|clock_timestamp|timeofday)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAPPED = Pattern.compile("<class>\\s*([\\w.$]+)\\s*</class>");

    @ArchTest
    static final ArchRule entities_lie_in_the_schema_of_their_module =
            classes().that().areAnnotatedWith(Entity.class).should(lieInTheirModulesSchema());

    @Test
    void codeMentionsNoTableOfAnotherModule() {
        var tables = Database.tables();

        assertThat(House.modules())
                .allSatisfy(module -> assertThat(queriesOf(module))
                        .allSatisfy(query -> assertThat(tables)
                                .filteredOn(table -> !table.schema().equals(House.name(module)))
                                .noneMatch(table -> table.isMentionedIn(query))));
    }

    @Test
    void migrationsMentionNoTableOfAnotherModule() {
        var tables = Database.tables();

        assertThat(House.modules())
                .allSatisfy(module -> assertThat(migrationsOf(module))
                        .extracting(House::text)
                        .allSatisfy(migration -> assertThat(tables)
                                .filteredOn(table -> !table.schema().equals(House.name(module)))
                                .noneMatch(table -> table.isMentionedIn(migration))));
    }

    @Test
    void persistenceUnitsNameNothingOfAnotherModule() {
        assertThat(House.modules())
                .allSatisfy(module -> assertThat(classesMappedBy(module))
                        .allMatch(type -> type.startsWith("org.gatepost." + House.name(module) + ".")
                                || type.startsWith("org.gatepost.kernel.jpa.")));
    }

    @Test
    void theDatabaseIsNotAskedForTheTime() {
        var migrations =
                House.modules().stream().flatMap(SchemasTest::migrationsOf).map(House::text);
        var queries = House.modules().stream().flatMap(module -> queriesOf(module).stream());

        assertThat(Stream.concat(migrations, queries))
                .as("business time is a parameter: the clock of the kernel may be moved, the database's is not")
                .noneMatch(sql -> DATABASE_TIME.matcher(sql).find());
    }

    private static List<String> queriesOf(Path module) {
        return House.files(module.resolve("src/main/java"), ".java").stream()
                .map(House::text)
                .flatMap(source -> Literals.of(source).stream())
                .filter(text -> SQL.matcher(text).find())
                .toList();
    }

    private static Stream<Path> migrationsOf(Path module) {
        return House.files(module.resolve("src/main/resources"), ".sql").stream();
    }

    private static List<String> classesMappedBy(Path module) {
        return House.files(module.resolve("src/main/resources"), "persistence.xml").stream()
                .map(House::text)
                .flatMap(unit -> MAPPED.matcher(unit).results().map(found -> found.group(1)))
                .toList();
    }

    private static ArchCondition<JavaClass> lieInTheirModulesSchema() {
        return new ArchCondition<>("lie in the schema of their module") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                var table = entity.tryGetAnnotationOfType(Table.class);
                var schema = table.map(Table::schema).orElse("");
                if (!entity.getPackageName().startsWith("org.gatepost." + schema + ".")) {
                    events.add(SimpleConditionEvent.violated(
                            entity, entity.getName() + " lies in schema '" + schema + "'"));
                }
            }
        };
    }
}
