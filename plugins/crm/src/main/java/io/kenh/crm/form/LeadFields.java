package io.kenh.crm.form;

import static io.kenh.ui.Kit.number;
import static io.kenh.ui.Kit.t;

import io.kenh.crm.api.Attribution;
import io.kenh.crm.lead.LeadData;
import io.kenh.crm.lead.Plan;
import io.kenh.crm.lead.Priority;
import io.kenh.crm.lead.Recurring;
import io.kenh.crm.utm.Utm;
import io.kenh.crm.utm.Word;
import io.kenh.ui.form.Form;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A lead as the fields of a form. */
public final class LeadFields {
    private LeadFields() {}

    static Map<String, String> values(LeadData data, Attribution said) {
        var values = new LinkedHashMap<String, String>();
        values.put("title", data.title());
        values.put("partnerId", text(data.partnerId()));
        values.put("contactName", data.contactName());
        values.put("companyName", data.companyName());
        values.put("phone", data.phone());
        values.put("email", data.email());
        values.put("expectedRevenue", data.expectedRevenue() == 0 ? "" : number(data.expectedRevenue()));
        var recurring = data.recurring();
        values.put("recurringRevenue", recurring.amount() == 0 ? "" : number(recurring.amount()));
        values.put("plan", recurring.plan() == null ? "" : recurring.plan().name());
        values.put("probability", text(data.probability()));
        values.put("priority", Integer.toString(data.priority()));
        values.put("stage", Long.toString(data.stageId()));
        values.put("assignee", text(data.assigneeId()));
        values.put("team", text(data.teamId()));
        values.put("closing", text(data.closing()));
        values.put("tags", String.join(", ", data.tags()));
        values.put("medium", Objects.requireNonNullElse(said.medium(), ""));
        values.put("source", Objects.requireNonNullElse(said.source(), ""));
        values.put("campaign", Objects.requireNonNullElse(said.campaign(), ""));
        values.put("referredBy", data.referredBy());
        values.put("description", data.description());
        return values;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /**
     * What is wrong is said at the fields; then the result is not to be saved.
     *
     * @param utm finds or makes what the names stand for
     */
    static LeadData read(Form form, LeadData start, Function<Attribution, Utm> utm) {
        var revenue = form.value("expectedRevenue").strip();
        var amount = Dong.parse(revenue);
        if (amount.isEmpty() && !revenue.isEmpty()) {
            form.error("expectedRevenue", t("crm.error.revenue"));
        }
        var partner = id(form.value("partnerId"));
        if (partner == null && !form.value("partner").isBlank()) {
            form.error("partner", t("crm.error.pick-partner"));
        }
        var probability = form.optionalNumber("probability", 0, 100);
        var said = new Attribution(said(form, "medium"), said(form, "source"), said(form, "campaign"));
        var stage = id(form.value("stage"));
        return new LeadData(
                form.required("title", 200),
                partner,
                form.text("contactName", 200),
                form.text("companyName", 200),
                form.text("phone", 60),
                form.text("email", 200),
                form.text("description", LeadData.DESCRIPTION),
                amount.orElse(0),
                recurring(form),
                probability.isPresent() ? (int) probability.getAsLong() : null,
                (int) form.optionalNumber("priority", 0, Priority.MOST).orElse(0),
                tags(form),
                stage == null ? start.stageId() : stage,
                id(form.value("assignee")),
                id(form.value("team")),
                form.date("closing").orElse(null),
                form.hasErrors() ? Utm.NONE : utm.apply(said),
                form.text("referredBy", 200));
    }

    /** An amount needs a plan: so much how often? */
    private static Recurring recurring(Form form) {
        var typed = form.value("recurringRevenue").strip();
        var amount = Dong.parse(typed);
        if (amount.isEmpty() && !typed.isEmpty()) {
            form.error("recurringRevenue", t("crm.error.revenue"));
        }
        var plan = form.value("plan").isEmpty()
                ? null
                : form.choice("plan", Plan.class).orElse(null);
        if (amount.orElse(0) > 0 && plan == null) {
            form.error("plan", t("crm.error.plan"));
        }
        return new Recurring(amount.orElse(0), plan);
    }

    private static List<String> tags(Form form) {
        return Arrays.stream(form.text("tags", 400).split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable String said(Form form, String field) {
        return form.optional(field, Word.LONGEST).orElse(null);
    }

    public static @Nullable Long id(String text) {
        var digits = text.strip();
        return digits.matches("[1-9]\\d{0,17}") ? Long.valueOf(digits) : null;
    }
}
