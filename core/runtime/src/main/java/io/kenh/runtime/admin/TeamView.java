package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.kenh.runtime.security.Teams.Member;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param id 0 for a new team
 * @param companies to choose from, for a new team; it stays in its company
 * @param query what is searched for among those who are not in it
 */
public record TeamView(
        long id,
        String title,
        Form form,
        List<Option> companies,
        String company,
        List<Member> members,
        @Nullable Long leaderId,
        boolean archived,
        String query,
        List<Member> candidates) {
    public String path() {
        return "/settings/teams/" + id;
    }

    public boolean leads(Member member) {
        return leaderId != null && leaderId == member.id();
    }

    public List<Option> leaders() {
        var options = new ArrayList<Option>();
        options.add(new Option("", t("core.teams.no-leader")));
        members.forEach(member -> options.add(new Option(String.valueOf(member.id()), member.name())));
        return options;
    }
}
