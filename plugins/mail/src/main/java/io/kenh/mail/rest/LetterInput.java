package io.kenh.mail.rest;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail, as programs ask for it.
 *
 * @param to one address
 * @param name of the recipient; absent for none
 * @param partnerId the contact; absent for the document's, or nobody's
 * @param documentType what it is about, with documentId; absent for nothing
 * @param key names this e-mail: sent again with the same content it answers with the same e-mail and never sends a second one
 * @param automatic nobody pressed a button for it
 * @param despite send although the customer does not want to be contacted
 */
public record LetterInput(
        @Nullable String to,
        @Nullable String name,
        @Nullable Long partnerId,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String documentType,
        @Nullable Long documentId,
        @Nullable String key,
        @Nullable Boolean automatic,
        @Nullable Boolean despite) {}
