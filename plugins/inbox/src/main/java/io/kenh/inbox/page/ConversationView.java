package io.kenh.inbox.page;

/** The two panes of a chosen conversation. {@code error} is not empty when an answer was refused without scripts. */
public record ConversationView(
        HeadView head, BlockView block, BannerView banner, ComposerView composer, CustomerView customer, String error) {
    public long id() {
        return head.id();
    }
}
