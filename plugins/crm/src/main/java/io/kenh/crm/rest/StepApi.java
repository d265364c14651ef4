package io.kenh.crm.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.lead.Converting;
import io.kenh.crm.lead.Converting.Customer;
import io.kenh.crm.lead.LeadMoves;
import io.kenh.crm.lead.LeadReader;
import io.kenh.crm.lead.Merging;
import io.kenh.crm.stage.ReasonRow;
import io.kenh.crm.stage.Reasons;
import io.kenh.crm.utm.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The JSON doors to what is done with leads. */
public final class StepApi {
    private static final String ONE = "/crm/leads/{id}";

    private final Host host;
    private final LeadReader reader;
    private final LeadMoves moves;
    private final Converting converting;
    private final Merging merging;
    private final Reasons reasons;
    private final Words words;

    public StepApi(
            Host host,
            LeadReader reader,
            LeadMoves moves,
            Converting converting,
            Merging merging,
            Reasons reasons,
            Words words) {
        this.host = host;
        this.reader = reader;
        this.moves = moves;
        this.converting = converting;
        this.merging = merging;
        this.reasons = reasons;
        this.words = words;
    }

    /**
     * @param partnerId the contact it is of
     * @param newPartner a new contact is made with what the lead knows; without either nobody knows yet who it is
     * @param assigneeId absent: stays as it is
     */
    public record ConvertInput(
            @Nullable Long partnerId,
            @Nullable Boolean newPartner,
            @Nullable Long assigneeId) {
        Customer customer() {
            if (partnerId != null) {
                return new Customer.Known(partnerId);
            }
            return Boolean.TRUE.equals(newPartner) ? new Customer.New() : new Customer.Later();
        }
    }

    /** @param userId absent: nobody any more */
    public record AssignInput(@Nullable Long userId) {}

    /** @param ids of the leads that become part of this one */
    public record MergeInput(@Nullable List<Long> ids) {}

    /** @param active whether it is offered; others stand on leads that were lost before */
    public record ReasonJson(long id, String name, boolean active) {
        static ReasonJson of(ReasonRow reason) {
            return new ReasonJson(reason.id(), reason.label(), reason.active());
        }
    }

    public record ReasonList(List<ReasonJson> items) {}

    public void routes(Routes routes) {
        var read = new Access.Needs(CrmPermissions.READ);
        var write = new Access.Needs(CrmPermissions.WRITE);
        routes.api(Endpoint.post(
                ONE + "/convert",
                write,
                "Makes an opportunity of a lead.",
                ConvertInput.class,
                LeadJson.class,
                request -> step(request, (id, body) -> converting.convert(id, body.customer(), body.assigneeId()))));
        routes.api(Endpoint.post(
                ONE + "/assign",
                write,
                "Gives a lead to somebody, or to nobody.",
                AssignInput.class,
                LeadJson.class,
                request -> step(request, (id, body) -> moves.assign(id, body.userId()))));
        routes.api(Endpoint.post(
                ONE + "/merge",
                new Access.Needs(CrmPermissions.DEAL),
                "Makes other leads of the same customer part of this one.",
                MergeInput.class,
                LeadJson.class,
                request -> step(
                        request, (id, body) -> merging.merge(id, Objects.requireNonNullElse(body.ids(), List.of())))));
        routes.api(Endpoint.get(
                "/crm/lost-reasons",
                read,
                "Why leads are lost: what /lost takes as reasonId.",
                ReasonList.class,
                request -> new ReasonList(
                        reasons.all().stream().map(ReasonJson::of).toList())));
    }

    /** The step and what it made of the lead, in one transaction. */
    private <I> LeadJson step(ApiRequest<I> request, BiConsumer<Long, I> step) {
        long id = request.id("id");
        return host.db().write(em -> {
            step.accept(id, request.body());
            em.flush();
            var lead = reader.get(id);
            return LeadJson.of(lead, words.said(lead.data().utm()));
        });
    }
}
