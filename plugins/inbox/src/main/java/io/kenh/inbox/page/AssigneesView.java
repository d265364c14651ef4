package io.kenh.inbox.page;

import io.kenh.api.security.Users.UserRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may be given the conversation. */
public record AssigneesView(
        long id, List<UserRef> people, @Nullable Long current, long me) {}
