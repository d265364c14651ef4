package io.kenh.mail.message;

import io.kenh.api.mail.Smtp;
import io.kenh.mail.server.ServerData;
import java.time.Instant;

/** A letter that is to be handed over now. @param attemptedAt names the try */
record Attempt(long companyId, LetterRow letter, ServerData server, Smtp.Server door, Instant attemptedAt) {}
