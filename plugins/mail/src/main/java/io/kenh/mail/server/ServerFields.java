package io.kenh.mail.server;

import static io.kenh.ui.Kit.t;

import io.kenh.api.mail.Letter;
import io.kenh.api.mail.Smtp.Security;
import io.kenh.mail.message.Addresses;
import io.kenh.ui.form.Form;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of a mail server. */
final class ServerFields {
    static final int PASSWORD = 500;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:]+");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|(?:0*:)*:?0*1");

    private ServerFields() {}

    static Form blank() {
        return Form.of(Map.of("port", "587", "security", Security.STARTTLS.name()));
    }

    static Form of(ServerState state) {
        var data = state.data();
        return Form.of(Map.of(
                "host", data.host(),
                "port", Integer.toString(data.port()),
                "security", data.security().name(),
                "user", data.user(),
                "sender", data.sender(),
                "senderName", data.senderName(),
                "replyTo", data.replyTo()));
    }

    /** @param before null for the first one */
    static ServerData read(Form form, @Nullable ServerState before) {
        var data = new ServerData(
                form.required("host", 255),
                (int) form.number("port", 1, 65_535),
                form.choice("security", Security.class).orElse(Security.STARTTLS),
                form.text("user", 200),
                form.required("sender", 254),
                form.text("senderName", 100),
                form.text("replyTo", 254));
        if (!data.host().isEmpty() && !HOST.matcher(data.host()).matches()) {
            form.error("host", t("mail.wrong.host"));
        }
        if (data.security() == Security.NONE && !LOOPBACK.matcher(data.host()).matches()) {
            form.error("security", t("mail.wrong.insecure"));
        }
        address(form, "sender", data.sender());
        address(form, "replyTo", data.replyTo());
        for (var line : new String[] {"senderName", "user"}) {
            if (Letter.breaksOut(form.value(line).strip())) {
                form.error(line, t("error.mail.bad-line"));
            }
        }
        password(form, data, before);
        return data;
    }

    private static void address(Form form, String name, String address) {
        if (!address.isEmpty() && !Addresses.valid(address)) {
            form.error(name, t("error.mail.bad-address", address));
        }
    }

    /** A password is never shown to another server than the one it was given for. */
    private static void password(Form form, ServerData data, @Nullable ServerState before) {
        if (form.value("password").length() > PASSWORD) {
            form.error("password", t("ui.form.too-long", PASSWORD));
        }
        if (data.user().isEmpty() || !form.value("password").isEmpty()) {
            return;
        }
        if (before == null || !before.hasPassword()) {
            form.error("password", t("ui.form.required"));
        } else if (!before.data().sameDoor(data)) {
            form.error("password", t("mail.wrong.retype"));
        }
    }
}
