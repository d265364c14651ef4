package io.kenh.mail.api;

import gg.jte.Content;
import io.kenh.api.data.DocRef;
import io.kenh.ui.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a person writes an e-mail about a document: {@code host.services().get(MailForm.class)}. Its owner composes what the form begins
 * with, shows it on a page of its own and hands over what comes back. Fields: {@code to}, {@code subject}, {@code text}, {@code despite},
 * {@code token}, and the owner's own.
 */
public interface MailForm {
    /**
     * Whom it goes to and what it is about.
     *
     * @param name of the recipient, may be empty
     * @param partnerId the contact, null when it is none
     * @param moment what it tells of, see {@link io.kenh.api.event.DocumentSent#moment}
     */
    record About(
            long companyId,
            String name,
            @Nullable Long partnerId,
            DocRef document,
            @Nullable String moment) {
        /** It gives the document itself. */
        public About(long companyId, String name, @Nullable Long partnerId, DocRef document) {
            this(companyId, name, partnerId, document, null);
        }
    }

    /** What the form begins with. @param to may be empty @param more fields of the owner's own */
    static Form of(String to, String subject, String text, Map<String, String> more) {
        var values = new LinkedHashMap<>(more);
        values.putAll(Map.of("to", to, "subject", subject, "text", text));
        values.put("token", UUID.randomUUID().toString());
        return Form.of(values);
    }

    /**
     * The form, or why nothing can be sent and who may change that.
     *
     * @param action where it is posted to
     * @param back the document's page
     * @param more fields of the owner's own, inside the form
     */
    Content show(About about, Form form, String action, String back, Content more);

    /**
     * Queues what was written; posted twice it is one letter. What is wrong with it is told on the form.
     *
     * @param files asked for inside the write that queues, and only then
     * @return the address it goes to; empty when there is something wrong
     */
    Optional<String> queue(About about, Form form, Supplier<List<Mailer.Attachment>> files);
}
