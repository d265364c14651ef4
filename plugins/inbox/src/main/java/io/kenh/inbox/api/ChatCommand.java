package io.kenh.inbox.api;

import io.kenh.inbox.api.Conversations.ConversationRef;
import java.util.function.BiFunction;

/**
 * What staff type into the composer after a slash: {@code /quote}. Offered as a service ({@code new Service<>(ChatCommand.class, …)}); the
 * text is not sent to the customer.
 *
 * @param name lower-case letters and dashes, without the slash
 * @param help text key: what it does, in one line
 * @param run gets the conversation and what stands behind the name; answers with the path to go on to. It refuses with a {@link
 *     io.kenh.api.error.KenhException}, which is shown beside the composer
 */
public record ChatCommand(String name, String help, BiFunction<ConversationRef, String, String> run) {}
