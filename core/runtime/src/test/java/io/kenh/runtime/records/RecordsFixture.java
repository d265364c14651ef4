package io.kenh.runtime.records;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Services;
import io.kenh.api.data.DocType;
import io.kenh.api.data.Documents;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.Sheets;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.ui.SavedViews;
import io.kenh.api.ui.Ui;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.DbDoor;
import io.kenh.runtime.db.Folding;
import io.kenh.runtime.db.NumberReserves;
import io.kenh.runtime.db.Orm;
import io.kenh.runtime.db.QueryCounter;
import io.kenh.runtime.db.SequencesDoor;
import io.kenh.runtime.db.Sql;
import io.kenh.runtime.db.TestDatabases;
import io.kenh.runtime.document.DocumentsDoor;
import io.kenh.runtime.file.FilesDoor;
import io.kenh.runtime.i18n.TextBundle;
import io.kenh.runtime.sheet.SheetFiles;
import io.kenh.runtime.view.SavedViewStore;
import io.kenh.ui.Badge;
import io.kenh.ui.records.BoardMarks;
import io.kenh.ui.records.BulkOffer;
import io.kenh.ui.records.RecordView;
import io.kenh.ui.records.Records;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** A list behind HTTP on a real database: everything between the address and the rows, without the rest of the host. */
final class RecordsFixture implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);

    final DbDoor db;
    final Folding folding;
    final List<String> toasts = new ArrayList<>();
    List<String> statements = List.of();
    /** What other plugins offer. */
    final List<BulkOffer> offers = new ArrayList<>();
    /** What other plugins show of them. */
    final List<RecordView> further = new ArrayList<>();
    /** How other plugins mark records, by id. */
    final Map<Long, Badge> marks = new HashMap<>();

    Actor actor;

    private final Database database;
    private final Orm orm;
    private final TextBundle texts;
    private final Javalin javalin;
    private final HttpClient client = HttpClient.newHttpClient();

    @SafeVarargs
    RecordsFixture(Database.Kind kind, Actor actor, Records<Sale>... lists) {
        this.actor = actor;
        database = Database.open(TestDatabases.empty(kind));
        database.migrateCore();
        Sale.SCHEMA.forEach(sql -> database.call(c -> Sql.update(c, sql)));
        var entities = new ArrayList<Class<?>>(List.of(Sale.class, Sale.Shop.class, SaleFigures.class));
        entities.addAll(SavedViewStore.entities());
        orm = Orm.build(database, entities, List.of(), true);
        db = new DbDoor(orm);
        folding = new Folding(db, entities);
        texts = TextBundle.load(List.of(new TextBundle.Source("core", RecordsFixture.class.getClassLoader())));
        var files = new FilesDoor(db, CLOCK);
        var sequences = new SequencesDoor(db, CLOCK, new NumberReserves());
        var self = new AtomicReference<Host>();
        var views = new Object() {
            SavedViews store() {
                return new SavedViewStore(self.get());
            }
        };
        Services services = (Services) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Services.class}, (p, method, args) -> {
                    if (method.getName().equals("all")) {
                        return args[0] == BoardMarks.class
                                ? List.of(marker())
                                : args[0] == RecordView.class ? further : offers;
                    }
                    if (args[0] == Documents.class) {
                        return new DocumentsDoor(db, List.of(new SaleDoc()));
                    }
                    if (args[0] == SavedViews.class) {
                        return views.store();
                    }
                    return args[0] == Sheets.class ? new SheetFiles() : (Object) users();
                });
        Host host = (Host) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Host.class},
                (p, method, args) -> switch (method.getName()) {
                    case "db" -> db;
                    case "services" -> services;
                    case "clock" -> CLOCK;
                    case "texts" -> texts;
                    case "files" -> files;
                    case "sequences" -> sequences;
                    case "ui" -> ui();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        self.set(host);
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    for (var records : lists) {
                        records.routes(routes(config.routes::get, config.routes::post), host);
                    }
                    config.routes.exception(
                            KenhException.class,
                            (e, ctx) -> ctx.status(e.code().status())
                                    .result(e.code().key()));
                })
                .start("127.0.0.1", 0);
    }

    private interface Adder {
        void add(String path, Handler handler);
    }

    private Routes routes(Adder get, Adder post) {
        var table = new AtomicReference<Routes>();
        table.set((Routes) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Routes.class}, (p, method, args) -> {
                    var adder = method.getName().equals("get") ? get : post;
                    adder.add((String) args[0], bound((Access) args[1], (Handler) args[2]));
                    return table.get();
                }));
        return table.get();
    }

    private Handler bound(Access access, Handler handler) {
        return ctx -> as(actor, () -> {
            Current.actor().require(((Access.Needs) access).permission());
            try {
                var counted = QueryCounter.count(() -> handle(handler, ctx));
                statements = counted.statements();
            } catch (IllegalStateException e) {
                if (e.getCause() instanceof KenhException known) {
                    throw known;
                }
                throw e;
            }
        });
    }

    private static boolean handle(Handler handler, Context ctx) {
        try {
            handler.handle(ctx);
            return true;
        } catch (KenhException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void as(Actor who, Runnable work) {
        Current.run(new Current.Bindings(who, Locale.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh"), texts), work);
    }

    private BoardMarks marker() {
        return new BoardMarks() {
            @Override
            public List<Badge> marks() {
                return marks.values().stream().distinct().toList();
            }

            @Override
            public Map<Long, Badge> of(DocType<?> type, Collection<Long> ids) {
                var found = new HashMap<>(marks);
                found.keySet().retainAll(ids);
                return found;
            }
        };
    }

    private static Users users() {
        return (Users) Proxy.newProxyInstance(
                RecordsFixture.class.getClassLoader(),
                new Class<?>[] {Users.class},
                (p, method, args) -> ((Collection<?>) args[0])
                        .stream()
                                .map(id -> new Users.UserRef((Long) id, "User " + id, ""))
                                .collect(Collectors.toMap(Users.UserRef::id, user -> user)));
    }

    private Ui ui() {
        return (Ui) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Ui.class}, (p, method, args) -> {
                    if (method.getName().equals("toast")) {
                        toasts.add((String) args[2]);
                        return null;
                    }
                    var html = new StringOutput();
                    ((Content) args[args.length - 1]).writeTo(html);
                    ((Context) args[0]).html(html.toString());
                    return null;
                });
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> post(String path, String body, String type) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> post(String path, String body) {
        return post(path, body, "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + javalin.port() + path);
    }

    static Actor user(long id, long company, Map<String, io.kenh.api.security.Scope> grants) {
        return new Actor(Actor.Kind.USER, id, "An", company, Set.of(company), grants, Set.of(id));
    }

    @Override
    public void close() {
        client.close();
        javalin.stop();
        orm.close();
        database.close();
    }
}
