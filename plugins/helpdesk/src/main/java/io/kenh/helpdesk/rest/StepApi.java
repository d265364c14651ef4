package io.kenh.helpdesk.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.ticket.TicketMoves;
import io.kenh.helpdesk.ticket.TicketReader;
import io.kenh.helpdesk.ticket.TicketService;
import io.kenh.ui.Kit;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The JSON doors to what is done with a ticket. */
final class StepApi {
    private static final String ONE = "/helpdesk/tickets/{id}";
    private static final int NEWS = 1000;

    private final Host host;
    private final TicketService tickets;
    private final TicketReader reader;
    private final TicketMoves moves;

    StepApi(Host host) {
        this.host = host;
        this.tickets = new TicketService(host);
        this.reader = new TicketReader(host);
        this.moves = new TicketMoves(host);
    }

    public record StageInput(long stageId) {}

    /** @param userId absent: nobody any more */
    public record AssignInput(@Nullable Long userId) {}

    public record MergeInput(long intoId) {}

    /** @param text what a message to the customer may say */
    public record NewsInput(@Nullable String text) {}

    void routes(Routes routes) {
        var write = new Access.Needs(HelpdeskPermissions.WRITE);
        routes.api(Endpoint.post(
                ONE + "/move",
                write,
                "Moves a ticket to a stage of its team.",
                StageInput.class,
                TicketJson.class,
                request -> step(request, (id, body) -> moves.move(id, body.stageId()))));
        routes.api(Endpoint.post(
                ONE + "/assign",
                write,
                "Gives a ticket to somebody, or to nobody.",
                AssignInput.class,
                TicketJson.class,
                request -> step(request, (id, body) -> tickets.assign(id, body.userId()))));
        routes.api(plain("close", write, "Closes a ticket.", moves::close));
        routes.api(plain("reopen", write, "Opens a closed ticket again.", moves::reopen));
        routes.api(plain("rating", write, "Asks the customer for a rating, once for each closing.", moves::askRating));
        routes.api(Endpoint.post(
                ONE + "/news",
                write,
                "Writes a word for the customer.",
                NewsInput.class,
                TicketJson.class,
                request -> step(request, this::tell)));
        routes.api(Endpoint.post(
                ONE + "/merge",
                new Access.Needs(HelpdeskPermissions.MERGE),
                "Makes a ticket part of another one of the same customer.",
                MergeInput.class,
                TicketJson.class,
                request -> step(request, (id, body) -> moves.merge(id, body.intoId()))));
    }

    private Endpoint<Void, TicketJson> plain(String name, Access access, String summary, LongConsumer step) {
        return new Endpoint<>(
                Endpoint.Method.POST,
                ONE + "/" + name,
                access,
                summary,
                Void.class,
                TicketJson.class,
                request -> step(request, (id, none) -> step.accept(id)));
    }

    private void tell(long id, NewsInput body) {
        var text = Objects.requireNonNullElse(body.text(), "").strip();
        if (text.isEmpty() || text.length() > NEWS) {
            throw new KenhException(
                    CoreError.INVALID,
                    Map.of("text", Kit.t(text.isEmpty() ? "ui.form.required" : "ui.form.too-long", NEWS)));
        }
        moves.tell(id, text);
    }

    /** The step and what it made of the ticket, in one transaction. */
    private <I> TicketJson step(ApiRequest<I> request, BiConsumer<Long, I> step) {
        long id = request.id("id");
        return host.db().write(em -> {
            step.accept(id, request.body());
            em.flush();
            return TicketJson.of(reader.get(id));
        });
    }
}
