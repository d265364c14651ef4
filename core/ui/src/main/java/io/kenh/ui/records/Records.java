package io.kenh.ui.records;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.Figures;
import io.kenh.api.data.SummaryShape;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.web.Routes;
import io.kenh.ui.Kit;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The description of a list of records, and all its pages. Build it in the addon, add its routes, done. The entity has an attribute {@code
 * id} of type {@code long}; what the company filter hides is hidden here too. The first column is a record's title.
 *
 * @param <T> an entity
 */
public final class Records<T> {
    private final Class<T> entity;
    private final String path;
    private final Permission read;
    private final List<Column> columns = new ArrayList<>();
    private final List<Condition<T>> scopes = new ArrayList<>();
    private final List<Search> searches = new ArrayList<>();
    private final List<BulkAction> actions = new ArrayList<>();
    private String title;
    private String order = "-";
    private @Nullable String open;
    private @Nullable String create;
    private @Nullable Permission mayCreate;
    private Permission mayExport;
    private @Nullable Board board;
    private Board.@Nullable Quick quick;
    private String first = "list";
    private String counted = "ui.records.measure.count";
    private Map<String, String> pivot = Map.of();
    private @Nullable String calendar;
    private @Nullable Importer importer;
    private @Nullable SummaryShape summary;
    private String emptyIcon = "list";
    private String emptyTitle = "ui.records.empty";
    private String emptyText = "ui.records.empty.text";
    private Function<Context, Content> extraActions = ctx -> Kit.none();
    private @Nullable Function<Context, Content> extraBulk;

    private Records(Class<T> entity, String path, Permission read) {
        this.entity = entity;
        this.path = path;
        this.read = read;
        this.mayExport = read;
        this.title = "menu." + path.substring(1).replace('/', '.');
    }

    /** @param path of the list, {@code /sales/orders}; its title is the text {@code menu.sales.orders} */
    public static <T> Records<T> of(Class<T> entity, String path, Permission read) {
        return new Records<>(entity, path, read);
    }

    /** @param key text key of the page's title */
    public Records<T> title(String key) {
        title = key;
        return this;
    }

    public Records<T> column(Column column) {
        if (find(column.id()).isPresent()) {
            throw new IllegalArgumentException("two columns " + column.id());
        }
        columns.add(column);
        return this;
    }

    /** A condition of every query: list, sums, board, pivot, export, mass actions. Several must all hold. */
    public Records<T> scope(BiFunction<CriteriaBuilder, Root<T>, Predicate> condition) {
        scopes.add(new Condition.OfRecord<>(condition));
        return this;
    }

    /** The same of one attribute alone; unlike {@link #scope} it lets a {@link #summary} be used that knows the attribute. */
    public Records<T> scope(String attribute, BiFunction<CriteriaBuilder, Expression<?>, Predicate> condition) {
        scopes.add(new Condition.OfValue<>(attribute, condition));
        return this;
    }

    /** The usual scope: what {@link io.kenh.api.security.Actor#owners} says of the read permission. @param attribute id of a user */
    public Records<T> owned(String attribute) {
        return scope(
                attribute,
                (cb, owner) ->
                        Current.actor().owners(read).<Predicate>map(owner::in).orElseGet(cb::conjunction));
    }

    /**
     * Groups, pivots, charts and sums of the board are read from this summary of the entity wherever it knows all that is asked: what is
     * grouped and filtered by, what is summed, and every scope; a search is never among it. Otherwise from the records. What is shown is the same.
     */
    public Records<T> summary(Class<? extends Figures> figures) {
        var shape = SummaryShape.of(figures);
        if (shape.of() != entity) {
            throw new IllegalArgumentException(figures.getName() + " is no summary of " + entity.getName());
        }
        summary = shape;
        return this;
    }

    public Records<T> search(Search... where) {
        searches.addAll(List.of(where));
        return this;
    }

    /** @param sort id of a sortable column, with a dash before it for the last first */
    public Records<T> order(String sort) {
        order = sort;
        return this;
    }

    /** @param page {@code /sales/orders/{id}} */
    public Records<T> open(String page) {
        open = page;
        return this;
    }

    public Records<T> create(String page, Permission permission) {
        create = page;
        mayCreate = permission;
        return this;
    }

    public Records<T> action(BulkAction action) {
        actions.add(action);
        return this;
    }

    /** More buttons beside the mass actions, e.g. a slot; they post the checked {@code ids} to their {@code formaction}. */
    public Records<T> moreBulk(Function<Context, Content> buttons) {
        extraBulk = buttons;
        return this;
    }

    /** More buttons in the title row. */
    public Records<T> moreActions(Function<Context, Content> buttons) {
        extraActions = buttons;
        return this;
    }

    public Records<T> export(Permission permission) {
        mayExport = permission;
        return this;
    }

    /** A board to drag on. */
    public Records<T> kanban(String column, List<String> fields, Permission move, Board.Mover mover) {
        board = new Board(column, fields, move, mover, Map.of());
        return this;
    }

    /**
     * A card dragged to that value is not moved: the page at the address asks for what is needed, and moves it. After {@link #kanban}.
     *
     * @param page address by the record's id
     */
    public Records<T> asking(String to, LongFunction<String> page) {
        var all = new HashMap<>(Objects.requireNonNull(board).asking());
        all.put(to, page);
        board = new Board(board.column(), board.fields(), board.move(), board.mover(), Map.copyOf(all));
        return this;
    }

    /** A board to look at. */
    public Records<T> kanban(String column, List<String> fields) {
        board = new Board(column, fields, null, (id, to) -> {}, Map.of());
        return this;
    }

    /** Each column of the board takes a new record by its title. */
    public Records<T> quick(Permission permission, String label, Board.Maker maker) {
        quick = new Board.Quick(permission, label, maker);
        return this;
    }

    /** @param view what opens when the address says nothing and nobody saved another: {@code kanban}, {@code pivot} … */
    public Records<T> first(String view) {
        first = view;
        return this;
    }

    /** @param key text key of what the number of records is called where they are counted, {@code sales.orders.count} */
    public Records<T> counted(String key) {
        counted = key;
        return this;
    }

    /**
     * What the pivot opens with.
     *
     * @param rows id of a column to group by, a date or moment with its period: {@code orderDate:month}
     * @param cols the same of another
     * @param measure id of a summed column
     */
    public Records<T> pivot(String rows, String cols, String measure) {
        pivot = Map.of("rows", rows, "cols", cols, "measure", measure);
        return this;
    }

    /** @param column id of a date or moment column */
    public Records<T> calendar(String column) {
        calendar = column;
        return this;
    }

    public Records<T> importer(Importer rows) {
        importer = rows;
        return this;
    }

    /** What is said while there is no record at all. */
    public Records<T> empty(String icon, String titleKey, String textKey) {
        emptyIcon = icon;
        emptyTitle = titleKey;
        emptyText = textKey;
        return this;
    }

    /** Adds {@code GET path}, {@code GET path/export}, {@code POST path/bulk/{action}}, {@code path/views}, {@code path/move}, {@code path/import}. */
    public Records<T> routes(Routes routes, Host host) {
        new RecordPages<>(this, host).routes(routes);
        return this;
    }

    Optional<Column> find(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    Class<T> entity() {
        return entity;
    }

    public String path() {
        return path;
    }

    Permission read() {
        return read;
    }

    Permission mayExport() {
        return mayExport;
    }

    String title() {
        return Kit.t(title);
    }

    List<Column> columns() {
        return columns;
    }

    Optional<SummaryShape> summary() {
        return Optional.ofNullable(summary);
    }

    List<Condition<T>> scopes() {
        return scopes;
    }

    List<Search> searches() {
        return searches;
    }

    List<BulkAction> actions() {
        return actions;
    }

    Sort order() {
        boolean down = order.startsWith("-");
        return new Sort(find(down ? order.substring(1) : order).orElse(null), down);
    }

    @Nullable
    String open(long id) {
        return open == null ? null : open.replace("{id}", String.valueOf(id));
    }

    Optional<String> createPath() {
        return Optional.ofNullable(create)
                .filter(page -> mayCreate == null || Current.actor().may(mayCreate));
    }

    Optional<Board> board() {
        return Optional.ofNullable(board);
    }

    Optional<Board.Quick> quick() {
        return Optional.ofNullable(quick).filter(one -> Current.actor().may(one.permission()));
    }

    /** Empty where cards cannot be moved. */
    Optional<Permission> mayMove() {
        return board().flatMap(one -> Optional.ofNullable(one.move()));
    }

    /** Empty where nothing is made on the board. */
    Optional<Permission> mayMakeQuickly() {
        return Optional.ofNullable(quick).map(Board.Quick::permission);
    }

    String first() {
        return first;
    }

    String counted() {
        return Kit.t(counted);
    }

    Map<String, String> pivot() {
        return pivot;
    }

    Optional<Column> calendar() {
        return Optional.ofNullable(calendar).flatMap(this::find);
    }

    Optional<Importer> importer() {
        return Optional.ofNullable(importer);
    }

    Content emptyPage() {
        var action = createPath().map(page -> Kit.button(page, "plus", Kit.t("ui.records.new")));
        return Kit.empty(emptyIcon, Kit.t(emptyTitle), Kit.t(emptyText), action.orElse(Kit.none()));
    }

    Content extraActions(Context ctx) {
        return extraActions.apply(ctx);
    }

    Content extraBulk(Context ctx) {
        return extraBulk == null ? Kit.none() : extraBulk.apply(ctx);
    }

    boolean hasExtraBulk() {
        return extraBulk != null;
    }
}
