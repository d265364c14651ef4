package io.kenh.runtime.admin;

import io.kenh.runtime.security.Sessions.SessionInfo;
import io.kenh.ui.form.Form;
import java.util.List;

/** @param current id of the session that shows the page */
public record ProfileView(Form profile, Form password, String email, List<SessionInfo> sessions, long current) {}
