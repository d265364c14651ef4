package io.kenh.crm.rest;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.lead.LeadData;
import io.kenh.crm.lead.LeadKind;
import io.kenh.crm.lead.Plan;
import io.kenh.crm.lead.Priority;
import io.kenh.crm.lead.Recurring;
import io.kenh.crm.utm.Utm;
import io.kenh.crm.utm.Word;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A lead, as programs write it. What is absent is as in a new one, or stays.
 *
 * @param kind {@code lead} or {@code opportunity}; only of a new one
 * @param expectedRevenue whole đồng
 * @param recurringRevenue whole đồng each time; with a plan
 * @param recurringPlan {@code monthly}, {@code quarterly}, {@code yearly} or {@code three_years}; an empty one means none
 * @param probability percent; absent on a new one: the stage's
 * @param medium by name, as {@code source} and {@code campaign}; a new name becomes known, an empty one means none
 * @param key names a new lead: asked for again under it, the same one is answered
 * @param version of the lead that was read; a change based on an older one is refused with 409
 */
public record LeadInput(
        @Nullable String kind,
        @Nullable String title,
        @Nullable Long partnerId,
        @Nullable String contactName,
        @Nullable String companyName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String description,
        @Nullable Long expectedRevenue,
        @Nullable Long recurringRevenue,
        @Nullable String recurringPlan,
        @Nullable Integer probability,
        @Nullable Integer priority,
        @Nullable List<String> tags,
        @Nullable Long stageId,
        @Nullable Long assigneeId,
        @Nullable Long teamId,
        @Nullable LocalDate closingDate,
        @Nullable String medium,
        @Nullable String source,
        @Nullable String campaign,
        @Nullable String referredBy,
        @Nullable String key,
        @Nullable Integer version) {
    LeadKind readKind() {
        return Arrays.stream(LeadKind.values())
                .filter(one -> one.token().equals(Objects.requireNonNullElse(kind, "lead")))
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.BAD_REQUEST));
    }

    /** @param now where it comes from until now */
    Attribution said(Attribution now) {
        return new Attribution(
                text("medium", medium, Objects.requireNonNullElse(now.medium(), ""), Word.LONGEST),
                text("source", source, Objects.requireNonNullElse(now.source(), ""), Word.LONGEST),
                text("campaign", campaign, Objects.requireNonNullElse(now.campaign(), ""), Word.LONGEST));
    }

    /**
     * @param start what a new lead begins with, or what the lead is now
     * @param cleared whether the program wrote null for a member: what is absent stays
     */
    LeadData data(LeadData start, Utm utm, Predicate<String> cleared) {
        return new LeadData(
                text("title", title, start.title(), 200),
                or("partnerId", partnerId, start.partnerId(), cleared),
                text("contactName", contactName, start.contactName(), 200),
                text("companyName", companyName, start.companyName(), 200),
                text("phone", phone, start.phone(), 60),
                text("email", email, start.email(), 200),
                text("description", description, start.description(), LeadData.DESCRIPTION),
                Objects.requireNonNullElse(expectedRevenue, start.expectedRevenue()),
                recurring(start.recurring()),
                or(
                        "probability",
                        probability == null ? null : within("probability", probability, 100),
                        start.probability(),
                        cleared),
                priority == null ? start.priority() : within("priority", priority, Priority.MOST),
                tags == null ? start.tags() : checked(tags),
                stageId == null ? start.stageId() : stageId,
                or("assigneeId", assigneeId, start.assigneeId(), cleared),
                or("teamId", teamId, start.teamId(), cleared),
                or("closingDate", closingDate, start.closing(), cleared),
                utm,
                text("referredBy", referredBy, start.referredBy(), 200));
    }

    private static <T> @Nullable T or(String member, @Nullable T said, @Nullable T now, Predicate<String> cleared) {
        return said != null ? said : cleared.test(member) ? null : now;
    }

    private Recurring recurring(Recurring start) {
        long amount = Objects.requireNonNullElse(recurringRevenue, start.amount());
        if (amount < 0 || amount > LeadData.MOST) {
            throw new KenhException(CoreError.INVALID, Map.of("recurringRevenue", t("crm.error.revenue")));
        }
        var plan = recurringPlan == null ? start.plan() : plan(recurringPlan);
        if (amount > 0 && plan == null && recurringPlan == null) {
            throw new KenhException(CoreError.INVALID, Map.of("recurringPlan", t("crm.error.plan")));
        }
        return new Recurring(amount, plan);
    }

    private static @Nullable Plan plan(String token) {
        return token.isEmpty()
                ? null
                : Arrays.stream(Plan.values())
                        .filter(one -> one.token().equals(token))
                        .findFirst()
                        .orElseThrow(() ->
                                new KenhException(CoreError.INVALID, Map.of("recurringPlan", t("crm.error.plan"))));
    }

    private static Integer within(String field, int number, int most) {
        if (number < 0 || number > most) {
            throw new KenhException(CoreError.INVALID, Map.of(field, t("ui.form.range", 0, most)));
        }
        return number;
    }

    private static List<String> checked(List<String> tags) {
        var kept = tags.stream()
                .map(tag -> tag.replace(",", " ").strip())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        text("tags", String.join(", ", kept), "", 400);
        return kept;
    }

    private static String text(String field, @Nullable String text, String otherwise, int most) {
        var said = text == null ? otherwise : text.strip();
        if (said.length() > most) {
            throw new KenhException(CoreError.INVALID, Map.of(field, t("ui.form.too-long", most)));
        }
        return said;
    }
}
