package io.kenh.helpdesk.setup;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.jte.StaticTemplates;
import io.kenh.helpdesk.sla.Customers;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The customers of a policy in its form: those chosen stand there to be taken away, another one is looked up and added. */
public final class PolicyCustomers {
    static final String FIELD = "customers";
    static final String ADD = "/helpdesk/sla-customers";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Customers customers;

    public PolicyCustomers(Host host) {
        this.host = host;
        this.customers = new Customers(host);
    }

    public void routes(Routes routes) {
        routes.post(ADD, new Access.Needs(HelpdeskPermissions.SETTINGS), this::add);
    }

    private void add(Context ctx) {
        host.ui().fragment(ctx, field(Form.read(ctx)));
    }

    /** @param add where one more is added */
    public record PickView(List<Option> chosen, String add) {}

    /** What was picked but not added yet counts too: who saves at once means it. */
    Content field(Form form) {
        var ids = chosen(form);
        var names = customers.names(ids);
        var options = ids.stream()
                .map(id -> new Option(Long.toString(id), names.getOrDefault(id, t("helpdesk.sla.customer-gone", id))))
                .toList();
        return templates.setupCustomers(new PickView(options, ADD));
    }

    Set<Long> chosen(Form form) {
        var ids = new LinkedHashSet<>(Choices.ids(form, FIELD));
        ids.addAll(Choices.ids(form, "customerId"));
        return ids;
    }

    /** In the order of the alphabet. */
    List<String> names(Collection<Long> ids) {
        return customers.names(ids).values().stream().sorted().toList();
    }
}
