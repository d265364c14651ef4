package io.kenh.crm.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.data.OnceKeys;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.lead.LeadKind;
import io.kenh.crm.lead.LeadMoves;
import io.kenh.crm.lead.LeadReader;
import io.kenh.crm.lead.LeadService;
import io.kenh.crm.lead.LeadState;
import io.kenh.crm.lead.PhoneMark;
import io.kenh.crm.stage.StageRow;
import io.kenh.crm.stage.Stages;
import io.kenh.crm.utm.Words;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The JSON doors to leads. */
public final class LeadApi {
    private static final String PATH = "/crm/leads";

    private final Host host;
    private final LeadService leads;
    private final LeadReader reader;
    private final LeadMoves moves;
    private final Stages stages;
    private final Words words;
    private final LeadSearch search;
    private final OnceKeys once = new OnceKeys("crm_once");

    public LeadApi(Host host, LeadService leads, LeadReader reader, LeadMoves moves, Stages stages, Words words) {
        this.host = host;
        this.leads = leads;
        this.reader = reader;
        this.moves = moves;
        this.stages = stages;
        this.words = words;
        this.search = new LeadSearch(host);
    }

    /** A lead in a list. */
    public record LeadSummary(
            long id,
            int version,
            String kind,
            String state,
            String title,
            @Nullable Long partnerId,
            String customer,
            String phone,
            long expectedRevenue,
            int probability,
            int priority,
            long stageId,
            @Nullable Long assigneeId,
            @Nullable LocalDate closingDate,
            Instant createdAt) {
        static LeadSummary of(LeadSearch.Row row) {
            return new LeadSummary(
                    row.id(),
                    row.version(),
                    row.kind().token(),
                    row.state().token(),
                    row.title(),
                    row.partnerId(),
                    row.customer(),
                    row.phone(),
                    row.expectedRevenue(),
                    row.probability(),
                    row.priority(),
                    row.stageId(),
                    row.assigneeId(),
                    row.closingDate(),
                    row.createdAt());
        }
    }

    /** @param next the {@code after} of the next page; absent on the last */
    public record LeadPage(
            List<LeadSummary> items, @Nullable String next) {}

    public record LostInput(
            @Nullable Long reasonId, @Nullable String note) {}

    /** @param won what stands there is won. @param teams whose leads stand there; none: everybody's */
    public record StageJson(long id, String name, int probability, boolean won, List<Long> teams) {
        static StageJson of(StageRow stage) {
            return new StageJson(
                    stage.id(),
                    stage.label(),
                    stage.probability(),
                    stage.won(),
                    stage.teams().stream().sorted().toList());
        }
    }

    public record StageList(List<StageJson> items) {}

    public void routes(Routes routes) {
        var read = new Access.Needs(CrmPermissions.READ);
        var write = new Access.Needs(CrmPermissions.WRITE);
        routes.api(Endpoint.get(PATH, read, "Leads and opportunities, the newest first.", LeadPage.class, this::list)
                .query("kind", "lead or opportunity.")
                .query("state", "open, won or lost.")
                .query("stage", "Id of a stage.")
                .query("partner", "Id of a contact.")
                .query("assignee", "Id of a user.")
                .query("phone", "none, invalid, valid, or chat for one whose owner is known on a channel.")
                .query("query", "Words of title, customer, phone, e-mail or tags.")
                .paged(50, 200));
        routes.api(Endpoint.get(PATH + "/{id}", read, "One lead.", LeadJson.class, request -> json(request.id("id"))));
        routes.api(Endpoint.post(
                        PATH,
                        write,
                        "Makes a lead or opportunity; what is absent is as in a new one; the same key makes one.",
                        LeadInput.class,
                        LeadJson.class,
                        this::create)
                .created());
        routes.api(new Endpoint<>(
                Endpoint.Method.PUT,
                PATH + "/{id}",
                write,
                "Changes a lead; what is absent stays, null takes away; with version, only if nobody changed it since.",
                LeadInput.class,
                LeadJson.class,
                this::update));
        routes.api(new Endpoint<>(
                Endpoint.Method.POST,
                PATH + "/{id}/won",
                write,
                "Wins a lead.",
                Void.class,
                LeadJson.class,
                request -> step(request, moves::won)));
        routes.api(Endpoint.post(
                PATH + "/{id}/lost",
                write,
                "Loses a lead, with a reason, a note or both.",
                LostInput.class,
                LeadJson.class,
                request -> step(
                        request,
                        id -> moves.lost(
                                id,
                                request.body().reasonId(),
                                Objects.requireNonNullElse(request.body().note(), "")))));
        routes.api(new Endpoint<>(
                Endpoint.Method.POST,
                PATH + "/{id}/restore",
                write,
                "Opens a lost lead again.",
                Void.class,
                LeadJson.class,
                request -> step(request, moves::restore)));
        routes.api(Endpoint.get(
                "/crm/stages",
                read,
                "The stages of the pipeline in use, from the left.",
                StageList.class,
                request -> new StageList(
                        stages.active().stream().map(StageJson::of).toList())));
    }

    private LeadJson json(long id) {
        var lead = reader.get(id);
        return LeadJson.of(lead, words.said(lead.data().utm()));
    }

    private LeadPage list(ApiRequest<Void> request) {
        var wanted = new LeadSearch.Wanted(
                request.query("kind").map(text -> one(LeadKind.values(), LeadKind::token, text)),
                request.query("state").map(text -> one(LeadState.values(), LeadState::token, text)),
                request.number("stage"),
                request.number("partner"),
                request.number("assignee"),
                request.query("phone").map(text -> one(PhoneMark.values(), PhoneMark::token, text)),
                request.query("query").orElse(""));
        var page = search.page(wanted, request.query("after").orElse(null), request.limit(50, 200));
        return new LeadPage(page.items().stream().map(LeadSummary::of).toList(), page.next());
    }

    private static <E> E one(E[] values, Function<E, String> token, String text) {
        return Arrays.stream(values)
                .filter(value -> token.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.BAD_REQUEST));
    }

    private LeadJson create(ApiRequest<LeadInput> request) {
        var body = request.body();
        return host.db().write(em -> {
            LeadJson lead;
            if (body.key() == null) {
                lead = made(em, body);
            } else {
                lead = json(once.made(em, body.key(), () -> made(em, body).id()));
            }
            request.ctx().header("Location", "/api/v1" + PATH + "/" + lead.id());
            return lead;
        });
    }

    private LeadJson made(EntityManager em, LeadInput body) {
        var utm = words.of(em, Current.actor().companyId(), body.said(Attribution.NONE));
        var lead = leads.create(body.readKind(), body.data(leads.unassigned(), utm, member -> false));
        return LeadJson.of(lead, words.said(utm));
    }

    /** Members of the body that are there and null. */
    private Predicate<String> cleared(ApiRequest<?> request) {
        var body = host.json().readMap(request.ctx().body());
        return member -> body.containsKey(member) && body.get(member) == null;
    }

    private LeadJson update(ApiRequest<LeadInput> request) {
        var id = request.id("id");
        var body = request.body();
        return host.db().write(em -> {
            var now = reader.get(id);
            var version = body.version();
            var utm = words.of(
                    em, now.companyId(), body.said(words.said(now.data().utm())));
            leads.update(id, version == null ? now.version() : version, body.data(now.data(), utm, cleared(request)));
            return json(id);
        });
    }

    /** The step and what it made of the lead, in one transaction. */
    private LeadJson step(ApiRequest<?> request, LongConsumer step) {
        long id = request.id("id");
        return host.db().write(em -> {
            step.accept(id);
            return json(id);
        });
    }
}
