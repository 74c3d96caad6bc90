package org.gatepost.architecture;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/** What is true of every table, asked of a database that the modules' migrations made. */
class TablesTest {

    /** Tables that belong to no school, and why. */
    static final Map<String, String> OF_THE_TRUST = Map.ofEntries(
            entry("directory.school", "the list of schools itself"),
            entry("identity.account", "one e-mail address is one account, whatever the schools"),
            entry("identity.account_person", "is looked up by its account, before anybody knows of which school"),
            entry("identity.bucket", "counts tries before anybody is known"),
            entry("identity.credential_notice", "is of an account"),
            entry("identity.familiar_origin", "is of an account"),
            entry("identity.half_open", "is looked up by its cookie, before anybody is let in"),
            entry("identity.passkey", "is of an account"),
            entry("identity.passkey_challenge", "is looked up by its cookie, before anybody is known"),
            entry("identity.passkey_holder", "is of an account"),
            entry("identity.invitation_code", "is looked up by itself, before anybody knows of which school"),
            entry("identity.person_invitation", "is looked up by its code, before anybody knows of which school"),
            entry("identity.link_code", "is of a request for a link"),
            entry("identity.link_request", "is of an account, or of nobody"),
            entry("identity.pending_sign_on", "is looked up by its cookie, before anybody is known"),
            entry("identity.provider_link", "is of an account"),
            entry("identity.provider_session", "is of a sign-in"),
            entry("identity.pupil_sign_in", "is looked up by its cookie, before anybody knows of which school"),
            entry("identity.recovery_code", "is of an account"),
            entry("identity.sign_in", "is looked up by its cookie, before anybody knows of which school"),
            entry("identity.throttle", "counts tries before anybody is known"),
            entry("identity.totp", "is of an account"),
            entry("identity.used_logout_token", "is of the provider, and names nobody"),
            entry("notification.letter", "ordered for a school or for an account; the timer sends them all together"));

    private static final String OF_MODULES =
            " n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%' ";

    private static final String OF_SCHOOL =
            "(school_id = (NULLIF(current_setting('app.school'::text, true), ''::text))::uuid)";

    /** Functions that act as their owner, each with the reason. */
    private static final Map<String, String> IN_THE_OWNERS_NAME = Map.of(
            "audit.keep_head",
            "the application must not be able to take a chain's head back; it writes the school's that was inserted");

    @Test
    void everyTableOfASchoolSaysWhichSchool() {
        var withSchool = Database.ask("""
                select table_schema || '.' || table_name from information_schema.columns
                 where column_name = 'school_id' and data_type = 'uuid' and is_nullable = 'NO'
                """);

        assertThat(Database.tables())
                .extracting(Database.Table::toString)
                .filteredOn(table -> !OF_THE_TRUST.containsKey(table))
                .isSubsetOf(withSchool);
    }

    @Test
    void everyExceptionIsOfATableThatIsThere() {
        assertThat(Database.tables()).extracting(Database.Table::toString).containsAll(OF_THE_TRUST.keySet());
    }

    /** A view and such a function see what their owner sees, whoever asks. */
    @Test
    void nothingSeesTheTablesInSomebodyElsesName() {
        assertThat(Database.ask("select n.nspname || '.' || c.relname from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind not in ('r', 'i', 'S', 't') and" + OF_MODULES))
                .isEmpty();
        assertThat(Database.ask("select n.nspname || '.' || p.proname from pg_proc p"
                        + " join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and" + OF_MODULES))
                .containsExactlyElementsOf(IN_THE_OWNERS_NAME.keySet());
    }

    @Test
    void everyTableOfASchoolShowsOneSchoolAtATime() {
        var guarded = Database.ask("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relrowsecurity and c.relforcerowsecurity
                """);

        assertThat(Database.tables())
                .extracting(Database.Table::toString)
                .filteredOn(table -> !OF_THE_TRUST.containsKey(table))
                .isSubsetOf(guarded);
    }

    @Test
    void noPolicyShowsMoreThanTheSchoolEntered() {
        assertThat(Database.ask("select schemaname || '.' || tablename || ' ' || qual from pg_policies"))
                .isNotEmpty()
                .allMatch(policy -> policy.endsWith(" " + OF_SCHOOL));
        assertThat(Database.ask("select schemaname || '.' || tablename from pg_policies where with_check is not null"
                        + " and with_check <> qual or cmd <> 'ALL' or roles <> '{public}'"))
                .isEmpty();
    }

    @Test
    void noForeignKeyLeavesItsSchema() {
        assertThat(Database.ask("""
                        select k.conname from pg_constraint k
                          join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
                         where k.contype = 'f' and a.relnamespace <> b.relnamespace
                        """)).isEmpty();
    }

    @Test
    void everyInstantKeepsItsZone() {
        assertThat(Database.ask("""
                        select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                         where data_type = 'timestamp without time zone' and table_name <> 'flyway_schema_history'
                           and table_schema not in ('pg_catalog', 'information_schema')
                        """)).isEmpty();
    }

    @Test
    void theApplicationsRoleIsBoundByRowLevelSecurity() {
        assertThat(Database.ask("select rolname from pg_roles where rolname in ('gp_app', 'gp_migrate')"
                        + " and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb"))
                .containsExactlyInAnyOrder("gp_app", "gp_migrate");
        assertThat(Database.ask("select relname from pg_class where pg_get_userbyid(relowner) = 'gp_app'"))
                .isEmpty();
    }

    /** Whoever belongs to a role can become it. */
    @Test
    void theApplicationsRoleBelongsToNoOther() {
        assertThat(Database.ask("select rolname from pg_roles where pg_has_role('gp_app', oid, 'member')"))
                .containsExactly("gp_app");
    }

    @Test
    void theApplicationsRoleChangesNoSchema() {
        assertThat(Database.ask("select nspname from pg_namespace where has_schema_privilege('gp_app', oid, 'create')"))
                .isEmpty();
        assertThat(Database.ask("select has_database_privilege('gp_app', current_database(), 'create')::text"))
                .containsExactly("false");
        assertThat(Database.ask("""
                        select table_schema || '.' || table_name || ' ' || privilege_type
                          from information_schema.role_table_grants
                         where grantee in ('gp_app', 'PUBLIC') and table_schema not in ('pg_catalog', 'information_schema')
                           and (privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
                                or table_name = 'flyway_schema_history' and privilege_type <> 'SELECT')
                        """)).isEmpty();
    }

    @Test
    void whatWasAuditedStays() {
        assertThat(Database.ask("""
                        select privilege_type from information_schema.role_table_grants
                         where grantee = 'gp_app' and table_schema = 'audit'
                        """)).isNotEmpty().isSubsetOf("SELECT", "INSERT");
    }
}
