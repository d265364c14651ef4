package io.kenh.helpdesk.show;

import static io.kenh.ui.Kit.badge;
import static io.kenh.ui.Kit.dateTime;
import static io.kenh.ui.Kit.join;
import static io.kenh.ui.Kit.t;
import static io.kenh.ui.Kit.text;

import gg.jte.Content;
import io.kenh.helpdesk.jte.StaticTemplates;
import io.kenh.helpdesk.sla.PromiseView;
import io.kenh.helpdesk.stage.StageView;
import io.kenh.helpdesk.ticket.Progress;
import io.kenh.helpdesk.ticket.TicketView;
import io.kenh.ui.Detail;
import io.kenh.ui.Step;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page of a ticket.
 *
 * @param stages of its team, in order
 * @param people whom it can be given to
 * @param source where it came from; null when nowhere, or when the reader may not see that
 * @param sharedUrl where the customer reads it without signing in, null when there is no such address
 * @param refused why the last step was not done, null when nothing was refused
 */
public record ShowView(
        TicketView ticket,
        List<StageView> stages,
        Words words,
        List<Option> people,
        @Nullable Source source,
        Rights rights,
        @Nullable String refused,
        @Nullable String sharedUrl,
        Slots slots) {
    /** What the things it refers to are called. */
    public record Words(String team, String type, String assignee, String creator) {}

    public record Source(String title, String path) {}

    /** What the reader may do. */
    public record Rights(boolean write, boolean assign, boolean merge, long me) {}

    /** What other plugins put on the page. */
    public record Slots(Content actions, Content aside, Content below, boolean hasAside) {}

    public List<Step> steps() {
        var current =
                stages.stream().filter(stage -> stage.id() == ticket.stageId()).findFirst();
        int place = current.map(stage -> stage.data().place()).orElse(0);
        return stages.stream()
                // Of those that close it only the one it is in.
                .filter(stage -> !stage.closing() || stage.id() == ticket.stageId() || firstClosing(stage))
                .map(stage -> new Step(
                        stage.label(),
                        stage.data().place() < place && stage.id() != ticket.stageId(),
                        stage.id() == ticket.stageId()))
                .toList();
    }

    private boolean firstClosing(StageView stage) {
        return !ticket.closed()
                && stages.stream()
                        .filter(StageView::closing)
                        .findFirst()
                        .filter(stage::equals)
                        .isPresent();
    }

    public boolean mayWrite() {
        return rights.write() && !ticket.merged();
    }

    public boolean mayTake() {
        return mayWrite()
                && !Objects.equals(ticket.data().assigneeId(), rights.me())
                && (ticket.data().assigneeId() == null || rights.assign());
    }

    public boolean mayAsk() {
        return mayWrite()
                && ticket.closed()
                && ticket.data().partnerId() != null
                && !ticket.rated().asked();
    }

    public List<StageView> others() {
        return stages.stream().filter(stage -> stage.id() != ticket.stageId()).toList();
    }

    public List<Progress> progresses() {
        return Arrays.stream(Progress.values())
                .filter(one -> one != ticket.progress())
                .toList();
    }

    public String stage(PromiseView promise) {
        return stages.stream()
                .filter(stage -> stage.id() == promise.targetId())
                .map(StageView::label)
                .findFirst()
                .orElse("");
    }

    public Form assigning() {
        return Form.of(java.util.Map.of("user", Objects.toString(ticket.data().assigneeId(), "")));
    }

    public List<Detail> details() {
        var data = ticket.data();
        var details = new ArrayList<Detail>();
        var templates = new StaticTemplates();
        if (data.partnerId() != null) {
            details.add(new Detail(
                    t("helpdesk.field.partner"),
                    templates.ticketLink("/contacts/partners/" + data.partnerId(), ticket.partnerName())));
        }
        details.add(new Detail(t("helpdesk.field.team"), words.team()));
        details.add(new Detail(
                t("helpdesk.field.assignee"), words.assignee().isEmpty() ? t("helpdesk.nobody") : words.assignee()));
        details.add(new Detail(t("helpdesk.field.priority"), badge(data.priority())));
        if (!words.type().isEmpty()) {
            details.add(new Detail(t("helpdesk.field.type"), words.type()));
        }
        if (!data.tags().isEmpty()) {
            details.add(new Detail(t("helpdesk.field.tags"), String.join(", ", data.tags())));
        }
        if (source != null) {
            details.add(new Detail(t("helpdesk.field.source"), templates.ticketLink(source.path(), source.title())));
        }
        details.add(new Detail(
                t("helpdesk.field.created"),
                words.creator().isEmpty()
                        ? dateTime(ticket.trace().createdAt())
                        : join(dateTime(ticket.trace().createdAt()), text(" · " + words.creator()))));
        var closed = ticket.trace().closedAt();
        if (closed != null) {
            details.add(new Detail(t("helpdesk.field.closedAt"), dateTime(closed)));
        }
        var customer = ticket.trace().customerAt();
        if (customer != null) {
            details.add(new Detail(t("helpdesk.field.customerAt"), dateTime(customer)));
        }
        return details;
    }
}
