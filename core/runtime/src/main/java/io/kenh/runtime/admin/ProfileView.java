package io.kenh.runtime.admin;

import io.kenh.api.security.SecondFactors.Standing;
import io.kenh.runtime.security.Sessions.SessionInfo;
import io.kenh.ui.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param second the authenticator app; null without
 * @param current id of the session that shows the page
 */
public record ProfileView(
        Form profile,
        Form password,
        String email,
        @Nullable Standing second,
        List<SessionInfo> sessions,
        long current) {}
