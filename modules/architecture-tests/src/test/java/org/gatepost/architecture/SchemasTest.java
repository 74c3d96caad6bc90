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
import java.util.Map;
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
    /** Queries that break a rule, and why they may. */
    private static final Map<String, String> EXCEPTED = Map.of(
            "select clock_timestamp()", "a node whose clock is not the database's refuses to start",
            "select max(at) from audit.entry",
                    "the demo's clock may not go back, which is found out before a module runs");

    private static final Pattern MAPPED = Pattern.compile("<class>\\s*([\\w.$]+)\\s*</class>");

    @ArchTest
    static final ArchRule entities_lie_in_the_schema_of_their_module =
            classes().that().areAnnotatedWith(Entity.class).should(lieInTheirModulesSchema());

    @Test
    void codeMentionsNoTableOfAnotherModule() {
        assertThat(House.modules())
                .flatExtracting(module -> foreignTablesIn(module, queriesOf(module)))
                .isEmpty();
    }

    @Test
    void migrationsMentionNoTableOfAnotherModule() {
        assertThat(House.modules())
                .flatExtracting(module -> foreignTablesIn(module, migrationsOf(module)))
                .isEmpty();
    }

    @Test
    void persistenceUnitsNameNothingOfAnotherModule() {
        assertThat(House.modules())
                .flatExtracting(SchemasTest::foreignClassesMappedBy)
                .isEmpty();
    }

    /** SEC-AUZ-06: what another node changed is seen at once; and each query is bound by the transaction's school. */
    @Test
    void persistenceUnitsRememberNothingAndJoinTheTransaction() {
        assertThat(House.modules().stream().flatMap(SchemasTest::unitsOf))
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(unit)
                        .contains("<shared-cache-mode>NONE</shared-cache-mode>")
                        .contains("<property name=\"eclipselink.transaction.join-existing\" value=\"true\"/>")
                        .contains("schema-generation.database.action\" value=\"none\""));
    }

    @Test
    void theDatabaseIsNotAskedForTheTime() {
        assertThat(House.modules())
                .flatExtracting(module ->
                        Stream.concat(queriesOf(module), migrationsOf(module)).toList())
                .as("business time is a parameter: the clock of the kernel may be moved, the database's is not")
                .filteredOn(sql -> DATABASE_TIME.matcher(sql).find())
                .isEmpty();
    }

    private static List<String> foreignTablesIn(Path module, Stream<String> sql) {
        var tables = Database.tables();
        return sql.flatMap(text -> tables.stream()
                        .filter(table -> !table.schema().equals(House.name(module)) && table.isMentionedIn(text))
                        .map(table -> House.name(module) + " mentions " + table + " in: " + text))
                .toList();
    }

    private static Stream<String> queriesOf(Path module) {
        return House.files(module.resolve("src/main/java"), ".java").stream()
                .map(House::text)
                .flatMap(source -> Literals.of(source).stream())
                .filter(text -> SQL.matcher(text).find())
                .filter(text -> !EXCEPTED.containsKey(text));
    }

    private static Stream<String> migrationsOf(Path module) {
        return House.files(module.resolve("src/main/resources"), ".sql").stream()
                .map(House::text)
                .map(text -> text.replaceAll("--.*", ""));
    }

    private static Stream<String> unitsOf(Path module) {
        return House.files(module.resolve("src/main/resources"), "persistence.xml").stream()
                .map(House::text);
    }

    private static List<String> foreignClassesMappedBy(Path module) {
        return unitsOf(module)
                .flatMap(unit -> MAPPED.matcher(unit).results().map(found -> found.group(1)))
                .filter(type -> !type.startsWith("org.gatepost." + House.name(module) + "."))
                .filter(type -> !type.startsWith("org.gatepost.kernel.jpa."))
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
