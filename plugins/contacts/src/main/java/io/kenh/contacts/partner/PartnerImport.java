package io.kenh.contacts.partner;

import static io.kenh.ui.Kit.t;

import io.kenh.api.data.SearchText;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.phone.Phones;
import io.kenh.ui.records.Importer;
import io.kenh.ui.records.Importer.Field;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Contacts from a file. A row whose phone or e-mail is known changes that contact: only the cells the file has, and only when the name is
 * the same, as families share numbers. So the same file twice makes nobody twice.
 */
public final class PartnerImport {
    private final PartnerList list;
    private final PartnerService partners;
    private final Phones phones;

    public PartnerImport(PartnerList list, PartnerService partners, Phones phones) {
        this.list = list;
        this.partners = partners;
        this.phones = phones;
    }

    Importer importer() {
        var fields = List.of(
                new Field("name", "contacts.field.name", true),
                new Field("kind", "contacts.field.kind", false),
                new Field("company", "contacts.field.parent", false),
                new Field("job", "contacts.field.jobTitle", false),
                new Field("phone", "contacts.field.phone", false),
                new Field("email", "contacts.field.email", false),
                new Field("tax", "contacts.field.taxCode", false),
                new Field("street", "contacts.field.street", false),
                new Field("ward", "contacts.field.ward", false),
                new Field("province", "contacts.field.province", false),
                new Field("tags", "contacts.field.tags", false),
                new Field("notes", "contacts.field.notes", false));
        return new Importer(ContactsPermissions.EDIT, fields, this::run);
    }

    private List<Problem> run(List<Line> lines) {
        var problems = new ArrayList<Problem>();
        lines.forEach(line -> take(line, problems));
        return problems;
    }

    private void take(Line line, List<Problem> problems) {
        var wrong = new ArrayList<Problem>();
        var before = known(line, wrong);
        var data = data(line, before.map(PartnerView::data).orElse(null), wrong);
        if (wrong.isEmpty()) {
            partners.problems(data)
                    .forEach((field, text) -> wrong.add(line.problem(COLUMNS.getOrDefault(field, field), text)));
        }
        if (!wrong.isEmpty()) {
            problems.addAll(wrong);
        } else if (before.isEmpty()) {
            partners.create(data);
        } else {
            partners.update(before.get().id(), null, data);
        }
    }

    /** Fields whose columns have another name. */
    private static final Map<String, String> COLUMNS = Map.of("jobTitle", "job", "taxCode", "tax", "parent", "company");

    private Optional<PartnerView> known(Line line, List<Problem> wrong) {
        var same = partners.duplicates(line.value("phone"), line.value("email"), 0);
        if (same.isEmpty()) {
            return Optional.empty();
        }
        var name = SearchText.plain(line.value("name"));
        var found = same.stream()
                .filter(row -> SearchText.plain(row.name()).equals(name))
                .findFirst();
        if (found.isEmpty()) {
            var field = phones.parse(line.value("phone")).isPresent() ? "phone" : "email";
            wrong.add(line.problem(
                    field, t("contacts.error.of-other", same.getFirst().displayName())));
        }
        return found.map(row -> partners.get(row.id()));
    }

    private PartnerData data(Line line, @Nullable PartnerData before, List<Problem> wrong) {
        var kind = kind(line, before, wrong);
        var address = before == null ? Address.NONE : before.address();
        return new PartnerData(
                kind,
                line.value("name"),
                company(line, before, wrong),
                text(line, "job", before == null ? null : before.jobTitle()),
                text(line, "phone", before == null ? null : before.phone()),
                text(line, "email", before == null ? null : before.email()),
                text(line, "tax", before == null ? null : before.taxCode()),
                new Address(
                        text(line, "street", address.street()),
                        text(line, "ward", address.ward()),
                        address.district(),
                        text(line, "province", address.province()),
                        address.country()),
                before == null ? "vi" : before.language(),
                text(line, "notes", before == null ? null : before.notes()),
                before != null && before.shared(),
                before != null && before.doNotContact(),
                tags(line, before));
    }

    private static @Nullable String text(Line line, String field, @Nullable String before) {
        var text = line.value(field);
        return !text.isEmpty() ? text : line.values().containsKey(field) ? null : before;
    }

    private static Kind kind(Line line, @Nullable PartnerData before, List<Problem> wrong) {
        var text = key(line.value("kind"));
        if (text.isEmpty()) {
            return before == null ? Kind.PERSON : before.kind();
        }
        for (var kind : Kind.values()) {
            if (text.equals(key(kind.name())) || text.equals(key(word(kind)))) {
                return kind;
            }
        }
        wrong.add(line.problem("kind", t("contacts.error.kind-word", word(Kind.PERSON), word(Kind.COMPANY))));
        return Kind.PERSON;
    }

    private static String word(Kind kind) {
        return t(kind == Kind.COMPANY ? "contacts.kind.company" : "contacts.kind.person");
    }

    private @Nullable Long company(Line line, @Nullable PartnerData before, List<Problem> wrong) {
        var text = line.value("company");
        if (text.isEmpty()) {
            return line.values().containsKey("company") || before == null ? null : before.parentId();
        }
        var found = new Employers(list).resolve(text);
        if (found.isEmpty()) {
            wrong.add(line.problem("company", t("contacts.error.parent")));
        }
        return found.orElse(null);
    }

    private static List<String> tags(Line line, @Nullable PartnerData before) {
        Supplier<List<String>> kept = () -> before == null ? List.of() : before.tags();
        return line.values().containsKey("tags")
                ? Arrays.stream(line.value("tags").split("[;,]", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList()
                : kept.get();
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
