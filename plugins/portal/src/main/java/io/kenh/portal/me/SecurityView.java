package io.kenh.portal.me;

import gg.jte.Content;
import io.kenh.portal.account.Sessions.SessionRow;
import io.kenh.portal.api.PortalAccount;
import io.kenh.ui.form.Form;
import java.util.List;

/** @param bindings what the account is bound to, from other plugins */
public record SecurityView(Form form, PortalAccount account, List<SessionRow> sessions, Content bindings) {}
