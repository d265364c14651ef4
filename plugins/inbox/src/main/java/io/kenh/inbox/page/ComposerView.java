package io.kenh.inbox.page;

import io.kenh.inbox.api.ChannelCapabilities;
import io.kenh.inbox.api.ChatCommand;
import io.kenh.inbox.text.FileTypes;
import io.kenh.ui.Kit;
import java.util.List;
import java.util.UUID;

/**
 * The composer.
 *
 * @param usable false when the channel is switched off
 * @param open whether the window lets one write; the server decides again when sending
 * @param token names the next sending
 * @param text kept from a refused attempt
 * @param commands what may be typed after a slash
 */
public record ComposerView(
        long conversationId,
        boolean usable,
        boolean open,
        String draftKey,
        String token,
        String text,
        int maxText,
        String accept,
        String imageTypes,
        String typeNames,
        String typeAdvice,
        long maxImage,
        long maxFile,
        String maxImageText,
        String maxFileText,
        List<ChatCommand> commands) {
    static ComposerView of(
            long conversationId,
            long userId,
            ChannelCapabilities takes,
            boolean usable,
            boolean open,
            String text,
            List<ChatCommand> commands) {
        return new ComposerView(
                conversationId,
                usable,
                open,
                "inbox." + userId + "." + conversationId,
                UUID.randomUUID().toString(),
                text,
                takes.maxTextLength(),
                FileTypes.accept(takes),
                String.join(",", takes.imageTypes()),
                FileTypes.names(takes),
                FileTypes.advice(takes),
                takes.maxImageBytes(),
                takes.maxFileBytes(),
                Kit.bytes(takes.maxImageBytes()),
                Kit.bytes(takes.maxFileBytes()),
                commands);
    }
}
