package io.kenh.api.data;

import io.kenh.api.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * How a document stands, in a few words of the reader's language: shown beside its title where people pass by, such as in a conversation.
 *
 * @param kind what it is, e.g. Quotation
 * @param icon of the kind: name of a Tabler icon
 * @param state how it stands, in a word or two
 * @param tone of the state
 * @param stateIcon name of a Tabler icon
 * @param about a line below the title, such as the subject or the customer; may be empty
 * @param amount in đồng, null for documents without one
 */
public record DocGlance(
        String kind,
        String icon,
        String state,
        Tone tone,
        String stateIcon,
        String about,
        @Nullable Long amount) {}
