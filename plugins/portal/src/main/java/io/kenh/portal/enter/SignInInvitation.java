package io.kenh.portal.enter;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Companies;
import io.kenh.api.security.Current;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.ui.AnswerDoor;
import io.kenh.portal.account.Door;
import io.kenh.portal.jte.StaticTemplates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** On the page of a document that is read by its address: the way to sign in, and from there to the document. */
public final class SignInInvitation implements AnswerDoor {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;

    public SignInInvitation(Host host) {
        this.host = host;
    }

    @Override
    public Content invite(Context ctx, long companyId, String path) {
        var company = host.services().get(Companies.class).find(companyId);
        var actor = Current.actor();
        return templates.enterInvitation(new InvitationView(
                PortalSessions.SIGN_IN + "?" + Door.PARAMETER + "=" + companyId + "&next="
                        + URLEncoder.encode(path, StandardCharsets.UTF_8),
                company.map(Companies.CompanyRef::name).orElse(""),
                company.map(Companies.CompanyRef::phone).orElse(""),
                actor.kind() == Actor.Kind.PORTAL ? actor.name() : ""));
    }
}
