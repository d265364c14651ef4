package io.kenh.zalosimulator.customer;

import io.kenh.api.error.KenhException;
import io.kenh.api.web.Json;
import io.kenh.zalosimulator.SimulatorError;
import io.kenh.zalosimulator.message.SimMessage;
import io.kenh.zalosimulator.platform.Members;
import java.util.List;

/** The buttons under a message, as a phone treats them. */
public record Buttons(List<Members> all) {

    /** @param link where the button leads; empty for one that speaks for the person */
    public record Button(String title, String link, String query, boolean hidden) {}

    public static Buttons of(Json json, SimMessage message) {
        return new Buttons(new Members(json.readMap(message.payload())).objects("buttons"));
    }

    /** @throws KenhException when there is no such button, or it does not speak for the person */
    Button get(int index) {
        if (index < 0 || index >= all.size()) {
            throw new KenhException(SimulatorError.BAD_INPUT, "button");
        }
        var button = view(all.get(index));
        if (button.query().isEmpty()) {
            throw new KenhException(SimulatorError.BAD_INPUT, "button");
        }
        return button;
    }

    public List<Button> views() {
        return all.stream().map(Buttons::view).toList();
    }

    private static Button view(Members button) {
        var title = button.textOr("title", "");
        var details = button.object("payload").orElse(Members.EMPTY);
        return switch (button.textOr("type", "")) {
            case "oa.query.show" -> new Button(title, "", button.textOr("payload", ""), false);
            case "oa.query.hide" -> new Button(title, "", button.textOr("payload", ""), true);
            case "oa.open.phone" -> new Button(title, "tel:+" + details.textOr("phone_code", ""), "", false);
            case "oa.open.sms" -> new Button(title, "sms:+" + details.textOr("phone_code", ""), "", false);
            default -> new Button(title, details.textOr("url", ""), "", false);
        };
    }
}
