package io.kenh.ui.shell;

/**
 * What an error page says; all texts translated.
 *
 * @param text what happened
 * @param advice what to do about it
 * @param backUrl where to go from here, empty for nowhere
 * @param reference number of the log entry, empty when there is none
 */
public record ErrorView(
        int status,
        String title,
        String text,
        String advice,
        String backUrl,
        String backIcon,
        String backLabel,
        String reference) {}
