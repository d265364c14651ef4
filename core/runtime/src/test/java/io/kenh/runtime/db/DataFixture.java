package io.kenh.runtime.db;

import io.kenh.api.i18n.Texts;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.web.Json;
import io.kenh.runtime.job.Bell;
import io.kenh.runtime.web.JacksonJson;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The data layer on an empty database, with the library of test entities. */
public final class DataFixture implements AutoCloseable {
    public final Database database;
    public final Orm orm;
    public final DbDoor db;
    public final SettableClock clock = new SettableClock();
    public final Json json = new JacksonJson();
    public final Bell bell = new Bell();

    public DataFixture(Database.Kind kind) {
        database = Database.open(TestDatabases.empty(kind));
        database.migrateCore();
        Library.SCHEMA.forEach(sql -> database.call(c -> Sql.update(c, sql)));
        orm = Orm.build(
                database, List.of(Library.Shelf.class, Library.Book.class, Library.Loan.class), List.of(), true);
        db = new DbDoor(orm);
    }

    public static <T> T as(Actor actor, Supplier<T> work) {
        return Current.call(
                new Current.Bindings(actor, Locale.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh"), noTexts()), work);
    }

    @SuppressWarnings("NullAway") // nothing here shows text
    private static Texts noTexts() {
        return null;
    }

    public static Actor user(long company, Long... others) {
        var companies = new java.util.HashSet<>(List.of(others));
        companies.add(company);
        return new Actor(Actor.Kind.USER, 7, "An", company, Set.copyOf(companies), Map.of());
    }

    public long count(String table) {
        return database.call(c -> Sql.first(c, "select count(*) from " + table, row -> row.getLong(1)))
                .orElseThrow();
    }

    @Override
    public void close() {
        orm.close();
        database.close();
    }
}
