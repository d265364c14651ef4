package io.kenh.crm;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.data.DocType;
import io.kenh.api.data.PersonalData;
import io.kenh.api.event.Listener;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.security.Scope;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.api.PartnerMergeUndone;
import io.kenh.contacts.api.PartnerMerged;
import io.kenh.contacts.api.PartnerPhoneChanged;
import io.kenh.contacts.api.PartnerRows;
import io.kenh.crm.api.Attributions;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.api.Leads;
import io.kenh.crm.form.FormPages;
import io.kenh.crm.lead.Converting;
import io.kenh.crm.lead.Dealing;
import io.kenh.crm.lead.Lead;
import io.kenh.crm.lead.LeadDirectory;
import io.kenh.crm.lead.LeadDoc;
import io.kenh.crm.lead.LeadMoves;
import io.kenh.crm.lead.LeadOrigins;
import io.kenh.crm.lead.LeadReader;
import io.kenh.crm.lead.LeadService;
import io.kenh.crm.lead.Merging;
import io.kenh.crm.lead.OwnLeads;
import io.kenh.crm.lead.PhoneNews;
import io.kenh.crm.lead.Turn;
import io.kenh.crm.list.LeadBulk;
import io.kenh.crm.list.LeadColumns;
import io.kenh.crm.list.LeadImport;
import io.kenh.crm.list.LeadLists;
import io.kenh.crm.report.ReportPages;
import io.kenh.crm.rest.LeadApi;
import io.kenh.crm.rest.SourceApi;
import io.kenh.crm.rest.StepApi;
import io.kenh.crm.show.ShowPages;
import io.kenh.crm.stage.LostReason;
import io.kenh.crm.stage.Reasons;
import io.kenh.crm.stage.SetupPages;
import io.kenh.crm.stage.Stage;
import io.kenh.crm.stage.StageTeam;
import io.kenh.crm.stage.Stages;
import io.kenh.crm.twin.ConvertPages;
import io.kenh.crm.twin.TwinPages;
import io.kenh.crm.utm.AsidePart;
import io.kenh.crm.utm.DocAttribution;
import io.kenh.crm.utm.Sources;
import io.kenh.crm.utm.Word;
import io.kenh.crm.utm.WordPages;
import io.kenh.crm.utm.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Leads, the pipeline, and where business comes from: everything this plugin adds. */
public final class CrmAddon implements Addon {
    private final Host host;
    private final Stages stages;
    private final Reasons reasons;
    private final Words words;
    private final Sources sources;
    private final AsidePart aside;
    private final Dealing dealing;
    private final LeadService leads;
    private final LeadReader reader;
    private final LeadMoves moves;
    private final Converting converting;

    public CrmAddon(Host host) {
        this.host = host;
        this.stages = new Stages(host);
        this.reasons = new Reasons(host);
        this.words = new Words(host);
        this.sources = new Sources(host, words, new LeadOrigins(host, stages));
        this.aside = new AsidePart(host, sources, words);
        this.dealing = new Dealing(host);
        this.leads = new LeadService(host, stages, dealing);
        this.reader = new LeadReader(host);
        this.moves = new LeadMoves(host, stages, reasons);
        this.converting = new Converting(host, stages);
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                Stage.class,
                StageTeam.class,
                LostReason.class,
                Word.class,
                Lead.class,
                DocAttribution.class,
                Turn.class);
    }

    @Override
    public List<DocType<?>> documents() {
        return List.of(new LeadDoc(host, stages));
    }

    @Override
    public void routes(Routes routes) {
        // Literal paths (new, export) stand before {id}: the first match answers.
        new FormPages(host, leads, reader, stages, words).routes(routes);
        new LeadLists(
                        host,
                        new LeadColumns(host, stages, reasons, words),
                        new LeadBulk(host, leads, moves, converting, dealing),
                        new LeadImport(host, leads, words))
                .routes(routes);
        new TwinPages(host, reader, new Merging(host, stages)).routes(routes);
        new ConvertPages(host, reader, converting).routes(routes);
        new ShowPages(host, reader, moves, stages, reasons, words).routes(routes);
        new WordPages(host, words).routes(routes);
        new SetupPages(host, stages, reasons).routes(routes);
        new ReportPages(host, words).routes(routes);
        aside.routes(routes);
        new LeadApi(host, leads, reader, moves, stages, words).routes(routes);
        new StepApi(host, reader, moves, converting, new Merging(host, stages), reasons, words).routes(routes);
        new SourceApi(host, sources, words).routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        var read = CrmPermissions.READ;
        var app = "crm.app";
        return List.of(
                new MenuEntry(app, null, "/crm/pipeline", "target-arrow", 35, read),
                new MenuEntry("crm.pipeline", app, "/crm/pipeline", "layout-kanban", 10, read),
                new MenuEntry("crm.leads", app, "/crm/leads", "user-question", 20, read),
                new MenuEntry("crm.all", app, "/crm/all", "list-details", 30, read),
                new MenuEntry("crm.report", app, "/crm/report", "chart-bar", 40, read),
                new MenuEntry("crm.words", app, "/crm/attribution", "tags", 80, CrmPermissions.WORDS),
                new MenuEntry("crm.setup", app, "/crm/setup", "settings", 90, CrmPermissions.SETTINGS));
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(aside.part());
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                CrmPermissions.READ,
                CrmPermissions.WRITE,
                CrmPermissions.DEAL,
                CrmPermissions.ATTRIBUTE,
                CrmPermissions.WORDS,
                CrmPermissions.SETTINGS);
    }

    @Override
    public List<Role> roles() {
        var contacts = Role.of("crm.salesperson", ContactsPermissions.READ, ContactsPermissions.EDIT);
        var lead = Role.of(
                "crm.lead",
                ContactsPermissions.READ,
                ContactsPermissions.EDIT,
                CrmPermissions.DEAL,
                CrmPermissions.ATTRIBUTE);
        return List.of(
                contacts.with(CrmPermissions.READ, Scope.OWN).with(CrmPermissions.WRITE, Scope.OWN),
                lead.with(CrmPermissions.READ, Scope.TEAM).with(CrmPermissions.WRITE, Scope.TEAM),
                Role.of(
                        "crm.manager",
                        ContactsPermissions.READ,
                        ContactsPermissions.EDIT,
                        CrmPermissions.READ,
                        CrmPermissions.WRITE,
                        CrmPermissions.DEAL,
                        CrmPermissions.ATTRIBUTE,
                        CrmPermissions.WORDS,
                        CrmPermissions.SETTINGS),
                Role.of(
                        "crm.marketing",
                        ContactsPermissions.READ,
                        CrmPermissions.READ,
                        CrmPermissions.ATTRIBUTE,
                        CrmPermissions.WORDS));
    }

    @Override
    public List<Listener<?>> listeners() {
        var news = new PhoneNews(host);
        var listeners = new ArrayList<>(PartnerRows.follow(host, "crm", "crm_lead"));
        listeners.add(new Listener<>("crm.mark-phones", PartnerPhoneChanged.class, news));
        listeners.add(new Listener<>("crm.mark-merged", PartnerMerged.class, news));
        listeners.add(new Listener<>("crm.mark-parted", PartnerMergeUndone.class, news));
        return List.copyOf(listeners);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(CrmSettings.DEAL_NEW);
    }

    @Override
    public List<Service<?>> services() {
        return List.of(
                new Service<>(Leads.class, new LeadDirectory(host, leads, words)),
                new Service<>(Attributions.class, sources),
                new Service<>(PersonalData.class, new OwnLeads(host)));
    }

    @Override
    public Map<String, String> bridges() {
        return Map.of("inbox", "io.kenh.crm.bridge.inbox.InboxBridge", "sales", "io.kenh.crm.bridge.sales.SalesBridge");
    }
}
