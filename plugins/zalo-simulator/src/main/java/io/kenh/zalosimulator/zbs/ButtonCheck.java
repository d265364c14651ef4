package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.ZaloError;
import java.util.List;

/** The rules of buttons: one to three (the newer of two published figures), fixed titles, an address or a number behind each. */
final class ButtonCheck {
    private static final int MOST = 3;
    private static final int TYPES = 12;
    private static final int CALL = 2;
    private static final int COPY = 10;

    private final LayoutCheck layout;

    ButtonCheck(LayoutCheck layout) {
        this.layout = layout;
    }

    /** @return how many there are */
    int check(List<Members> footer) {
        if (footer.isEmpty()) {
            return 0;
        }
        var buttons = footer.getFirst().object("BUTTONS");
        if (footer.size() > 1 || buttons.isEmpty()) {
            throw LayoutCheck.broken("footer");
        }
        var items = buttons.get().objects("items");
        if (!LayoutCheck.between(items.size(), 1, MOST)) {
            throw new ZaloError(-113, "Button is invalid: 1 to 3 of them");
        }
        items.forEach(this::check);
        return items.size();
    }

    private void check(Members button) {
        int type = button.number("type").orElse(0);
        var title = button.textOr("title", "");
        boolean named = LayoutCheck.between(LayoutCheck.length(title), 5, 30)
                && !LayoutCheck.PLACEHOLDER.matcher(title).find();
        if (!LayoutCheck.between(type, 1, TYPES) || !named) {
            throw new ZaloError(-113, "Button is invalid: " + title);
        }
        var content = button.textOr("content", "");
        layout.placeholders(content);
        boolean leads = switch (type) {
            case CALL -> content.matches("\\+?[0-9]{3,15}");
            case COPY -> !content.isBlank();
            default -> content.matches("https?://[^\\s]+") || content.matches("<[A-Za-z0-9_]+>");
        };
        if (!leads) {
            throw new ZaloError(-1131, "Button content is invalid: " + title);
        }
    }
}
