package io.kenh.inbox.api;

import java.util.Set;

/**
 * What a channel takes. Sizes in bytes, types as media types found by content.
 *
 * @param imageWithText whether one message may hold a picture and a text
 * @param fileWithText whether one message may hold a file and a text
 */
public record ChannelCapabilities(
        int maxTextLength,
        Set<String> imageTypes,
        long maxImageBytes,
        boolean imageWithText,
        Set<String> fileTypes,
        long maxFileBytes,
        boolean fileWithText,
        boolean reportsDelivered,
        boolean reportsRead) {}
