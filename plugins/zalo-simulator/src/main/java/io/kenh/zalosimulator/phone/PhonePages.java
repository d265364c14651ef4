package io.kenh.zalosimulator.phone;

import io.javalin.http.Context;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.Parts;
import io.kenh.zalosimulator.SimulatorPermissions;
import io.kenh.zalosimulator.customer.Chat;
import io.kenh.zalosimulator.jte.StaticTemplates;
import io.kenh.zalosimulator.message.SimMessage;
import io.kenh.zalosimulator.message.Stickers;
import io.kenh.zalosimulator.person.SimPerson;
import io.kenh.zalosimulator.person.SimRelation;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.zbs.NoticeDelivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The phone: whose, which chats, one chat. What can be done there is in {@link PhoneActions}. */
public final class PhonePages {
    static final String PHONE = "/zalo-simulator/phone";
    private static final Access USE = new Access.Needs(SimulatorPermissions.USE);
    private static final int SHOWN = 100;
    private final Parts parts;
    private final Bubbles bubbles;
    private final PhoneActions actions;
    private final StaticTemplates templates = new StaticTemplates();

    public PhonePages(Parts parts) {
        this.parts = parts;
        this.bubbles = new Bubbles(parts.platform());
        this.actions = new PhoneActions(parts, this);
    }

    public void add(Routes routes) {
        routes.get(PHONE, USE, this::people)
                .get(PHONE + "/{person}", USE, this::chats)
                .get(PHONE + "/{person}/{oa}", USE, this::chat)
                .get(PHONE + "/{person}/{oa}/messages", USE, this::messages);
        actions.add(routes);
        // Where zalo.me leads on a real phone: here somebody has to say first whose phone it is.
        routes.get("/zalo-simulator/chat/{oa}", USE, ctx -> ctx.redirect(PHONE));
    }

    private void people(Context ctx) {
        var people = parts.platform()
                .read(sim -> parts.people().all(sim).stream().map(this::person).toList());
        bare(
                ctx,
                Current.texts().get("zalo-simulator.phone.title"),
                templates.phonePeople(new PeopleView(people, css())));
    }

    private PeopleView.Person person(SimPerson person) {
        return new PeopleView.Person(
                person.key(),
                person.name(),
                person.profile().phone(),
                avatar(person),
                person.online(),
                PHONE + "/" + person.key());
    }

    private void chats(Context ctx) {
        var view = parts.platform().write(sim -> chats(sim, ctx.pathParam("person")));
        bare(ctx, view.name(), templates.phoneChats(view));
    }

    private ChatsView chats(Sim sim, String key) {
        var person = parts.people().person(sim, key);
        var rows = new ArrayList<ChatsView.Row>();
        for (var oa : parts.accounts().oas(sim)) {
            rows.add(row(sim, person, parts.people().relation(sim, oa, person)));
        }
        return new ChatsView(
                person.name(),
                avatar(person),
                person.online(),
                PHONE + "/" + key,
                topic(person),
                sim.now(),
                rows,
                css());
    }

    private ChatsView.Row row(Sim sim, SimPerson person, SimRelation relation) {
        Optional<SimMessage> last =
                parts.messages().shown(sim, relation, 1).stream().findFirst();
        return new ChatsView.Row(
                PHONE + "/" + person.key() + "/" + relation.oa().oaId(),
                relation.oa().name(),
                parts.faces().of(relation.oa().avatar(), relation.oa().oaId()),
                relation.follows(),
                last.map(PhonePages::words).orElse(""),
                last.map(SimMessage::sentAt).orElse(null),
                parts.messages().unseen(sim, relation).size());
    }

    private static String words(SimMessage message) {
        return message.body().isEmpty() ? Current.texts().get("zalo-simulator.kind." + message.kind()) : message.body();
    }

    private void chat(Context ctx) {
        var chat = open(ctx);
        var view = parts.platform().write(sim -> {
            var relation = parts.customer().relation(sim, chat);
            var person = relation.person();
            var url = url(chat);
            var oa = relation.oa();
            var header = new ChatView.Header(
                    url,
                    PHONE + "/" + person.key(),
                    oa.name(),
                    parts.faces().of(oa.avatar(), oa.oaId()),
                    relation.follows(),
                    relation.blocked(),
                    relation.anonymous(),
                    person.online());
            var profile = person.profile();
            return new ChatView(
                    header,
                    topic(person),
                    templates.phoneMessages(view(sim, chat, relation)),
                    new ChatView.Shared(profile.name(), profile.phone(), profile.address()),
                    choices(),
                    cards(sim, person),
                    css(),
                    parts.platform().host().ui().asset("zbs.css"),
                    parts.platform().host().ui().asset("phone.js"));
        });
        bare(ctx, view.header().oaName(), templates.phoneChat(view));
    }

    private static List<ChatView.Choice> choices() {
        return Stickers.ALL.entrySet().stream()
                .map(sticker -> new ChatView.Choice(sticker.getKey(), sticker.getValue()))
                .toList();
    }

    /** The people in this phone's address book: everybody else. */
    private List<ChatView.Choice> cards(Sim sim, SimPerson owner) {
        return parts.people().all(sim).stream()
                .filter(other -> other.id() != owner.id())
                .limit(20)
                .map(other -> new ChatView.Choice(other.key(), other.name()))
                .toList();
    }

    void messages(Context ctx) {
        var chat = open(ctx);
        var view =
                parts.platform().write(sim -> view(sim, chat, parts.customer().relation(sim, chat)));
        parts.platform().host().ui().fragment(ctx, templates.phoneMessages(view));
    }

    private MessagesView view(Sim sim, Chat chat, SimRelation relation) {
        var shown = parts.messages().shown(sim, relation, SHOWN);
        var noticeIds = shown.stream()
                .filter(message -> message.kind().equals(NoticeDelivery.KIND))
                .map(SimMessage::messageId)
                .toList();
        return bubbles.view(
                url(chat), relation.oa().name(), shown, parts.notices().rates(sim, noticeIds));
    }

    static Chat open(Context ctx) {
        return new Chat(ctx.pathParam("person"), ctx.pathParam("oa"));
    }

    static String url(Chat chat) {
        return PHONE + "/" + chat.personKey() + "/" + chat.oaId();
    }

    private static String topic(SimPerson person) {
        return "sse:zalo-simulator.phone." + person.id();
    }

    private String avatar(SimPerson person) {
        return parts.faces().of(person.profile().avatar(), person.key());
    }

    private String css() {
        return parts.platform().host().ui().asset("phone.css");
    }

    private void bare(Context ctx, String title, gg.jte.Content body) {
        parts.platform().host().ui().barePage(ctx, title, body);
    }
}
