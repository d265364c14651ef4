package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import io.kenh.zbstemplates.rule.Channel;
import io.kenh.zbstemplates.rule.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A rule being written.
 *
 * @param id null for a new one
 * @param whens moments of all document types
 * @param templates in use for the chosen type
 * @param dates facts of the chosen type that are days
 * @param mail whether e-mail is one of the ways
 * @param conditions how many rows are shown
 * @param conflicts what somebody else saved meanwhile otherwise than it is written here; null when nobody did
 */
public record RuleFormView(
        Form form,
        @Nullable Long id,
        int version,
        List<Option> whens,
        List<Option> templates,
        List<Option> facts,
        List<Option> dates,
        int conditions,
        boolean mail,
        String sentence,
        @Nullable List<Difference> conflicts,
        String css) {
    public String path() {
        return id == null ? "/zbs-templates/rules/new" : "/zbs-templates/rules/" + id + "/edit";
    }

    public String back() {
        return id == null ? "/zbs-templates/rules" : "/zbs-templates/rules/" + id;
    }

    public List<Option> timings() {
        return Option.all(RuleForms.Timing.class, "zbs-templates.timing");
    }

    public List<Option> units() {
        return Option.all(RuleForms.Unit.class, "zbs-templates.unit");
    }

    public List<Option> hours() {
        var hours = new ArrayList<Option>();
        hours.add(new Option("", t("zbs-templates.rule.no-quiet")));
        IntStream.range(0, 24).forEach(hour -> hours.add(new Option(Integer.toString(hour), hour + ":00")));
        return hours;
    }

    public List<Option> channels() {
        var channels = new ArrayList<Option>();
        channels.add(new Option("", t("zbs-templates.channel.none")));
        Option.all(Channel.class, "zbs-templates.channel").stream()
                .filter(option -> mail || !option.value().equals(Channel.EMAIL.name()))
                .forEach(channels::add);
        return channels;
    }

    /** How many may be chosen. */
    public int ways() {
        return mail ? Channel.values().length : Channel.USUAL.size();
    }

    public boolean full() {
        return conditions >= Plan.CONDITIONS;
    }
}
