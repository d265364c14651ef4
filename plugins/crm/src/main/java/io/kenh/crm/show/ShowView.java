package io.kenh.crm.show;

import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;
import static io.kenh.ui.Kit.text;

import gg.jte.Content;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.jte.StaticTemplates;
import io.kenh.crm.lead.LeadReader;
import io.kenh.crm.lead.LeadState;
import io.kenh.crm.lead.LeadView;
import io.kenh.crm.lead.PhoneMark;
import io.kenh.crm.lead.Priority;
import io.kenh.crm.stage.StageRow;
import io.kenh.ui.Detail;
import io.kenh.ui.Kit;
import io.kenh.ui.Step;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of a lead.
 *
 * @param stages in use, and the one it stands in
 * @param names of users by id
 * @param origin where a page leads that it was made from; null for none, or when the reader may not see that
 * @param refused why the last step was not done, translated
 * @param quiet how long it has stood where it stands
 */
public record ShowView(
        LeadView lead,
        List<StageRow> stages,
        Map<Long, String> names,
        @Nullable String team,
        Attribution said,
        @Nullable String reason,
        @Nullable Origin origin,
        List<LeadReader.Twin> twins,
        List<Option> reasons,
        List<Option> people,
        boolean mayWrite,
        boolean mayDeal,
        @Nullable String refused,
        Slots slots,
        Content quiet) {
    public record Origin(String title, String path) {}

    /** What other plugins put on the page. */
    public record Slots(Content actions, Content aside, Content below, boolean hasAside) {}

    public List<Step> steps() {
        if (lead.state() == LeadState.LOST || lead.state() == LeadState.MERGED) {
            return List.of(
                    new Step(t("crm.stage.new"), true, false),
                    new Step(t(lead.state().key()), false, true));
        }
        var steps = new ArrayList<Step>();
        boolean passed = true;
        for (var stage : stages) {
            boolean current = stage.id() == lead.data().stageId();
            passed = passed && !current;
            steps.add(new Step(stage.label(), passed, current));
        }
        return steps;
    }

    public String user(@Nullable Long id) {
        return id == null ? "" : names.getOrDefault(id, t("crm.system"));
    }

    public List<Detail> details() {
        var data = lead.data();
        var details = new ArrayList<Detail>();
        if (data.partnerId() != null) {
            details.add(new Detail(
                    t("crm.field.customer"),
                    new StaticTemplates().leadLink("/contacts/partners/" + data.partnerId(), lead.customer())));
        } else {
            say(details, "customer", lead.customer());
        }
        say(details, "contactName", data.contactName());
        say(details, "companyName", data.companyName());
        if (lead.phoneMark() != PhoneMark.NONE) {
            details.add(
                    new Detail(t("crm.field.phone"), Kit.join(text(data.phone() + " "), Kit.badge(lead.phoneMark()))));
        }
        say(details, "email", data.email());
        details.add(new Detail(t("crm.field.expectedRevenue"), money(data.expectedRevenue())));
        var recurring = data.recurring();
        var plan = recurring.plan();
        if (plan != null) {
            say(details, "recurringRevenue", t("crm.recurring", money(recurring.amount()), t(plan.key())));
            say(details, "monthly", money(recurring.monthly()));
        }
        details.add(new Detail(t("crm.field.probability"), lead.probability() + " %"));
        details.add(new Detail(t("crm.field.priority"), t(Priority.label(data.priority()))));
        details.add(new Detail(
                t("crm.field.assignee"), data.assigneeId() == null ? t("crm.nobody") : user(data.assigneeId())));
        say(details, "team", team);
        say(details, "closing", data.closing() == null ? "" : date(data.closing()));
        say(details, "tags", String.join(", ", data.tags()));
        say(details, "medium", said.medium());
        say(details, "source", said.source());
        say(details, "campaign", said.campaign());
        say(details, "referredBy", data.referredBy());
        if (origin == null) {
            say(details, "origin", lead.origin().words());
        } else {
            details.add(
                    new Detail(t("crm.field.origin"), new StaticTemplates().leadLink(origin.path(), origin.title())));
        }
        say(details, "lostReason", reason);
        say(details, "lostNote", lead.end().lostNote());
        var days = lead.end().daysToWin();
        say(details, "daysToWin", days == null ? "" : Kit.number(days));
        details.add(new Detail(t("crm.field.created"), Kit.dateTime(lead.createdAt())));
        return details;
    }

    private static void say(List<Detail> details, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            details.add(new Detail(t("crm.field." + field), text(value)));
        }
    }

    public boolean mayMove() {
        return mayWrite && lead.changeable();
    }

    public boolean open() {
        return lead.state() == LeadState.OPEN;
    }
}
