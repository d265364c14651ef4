package io.kenh.invoicing.qr;

import io.kenh.api.data.SearchText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a payment code of Viet Nam's banks holds: EMV merchant-presented data as NAPAS lays it out ("Đặc tả kỹ thuật QR Code", v1.5.2). VND
 * only. With an amount it is a code for one payment.
 *
 * @param bin of the bank
 * @param service account or card
 * @param number of the account or card, letters and digits, at most 19
 * @param amount whole đồng; 0 leaves it to the payer
 * @param bill number of the bill, may be empty
 * @param purpose of the transfer; what banks do not take is taken out, and it is cut to 25
 */
public record VietQr(String bin, Service service, String number, long amount, String bill, String purpose) {
    private static final String NAPAS = "A000000727";
    private static final int PURPOSE = 25;
    private static final Pattern NOT_WRITABLE = Pattern.compile("[^A-Za-z0-9 _.-]+");
    private static final Pattern LARGE_D = Pattern.compile("Đ");

    /** Whither the money goes. */
    public enum Service {
        ACCOUNT("QRIBFTTA"),
        CARD("QRIBFTTC");

        private final String code;

        Service(String code) {
            this.code = code;
        }
    }

    /** A transfer to an account. */
    public static VietQr transfer(String bin, String account, long amount, String purpose) {
        return new VietQr(bin, Service.ACCOUNT, account, amount, "", purpose);
    }

    public String payload() {
        var bank = field("00", bin) + field("01", number);
        var merchant = field("00", NAPAS) + field("01", bank) + field("02", service.code);
        var more = optional("01", bill) + optional("08", writable(purpose));
        var data = field("00", "01")
                + field("01", amount > 0 ? "12" : "11")
                + field("38", merchant)
                + field("53", "704")
                + optional("54", amount > 0 ? Long.toString(amount) : null)
                + field("58", "VN")
                + optional("62", more)
                + "6304";
        return data + crc(data);
    }

    private static String optional(String id, @Nullable String value) {
        return value == null || value.isEmpty() ? "" : field(id, value);
    }

    private static String field(String id, String value) {
        if (value.length() > 99) {
            throw new IllegalArgumentException(id + " is longer than 99");
        }
        return "%s%02d%s".formatted(id, value.length(), value);
    }

    /** Without accents, and nothing but what every bank passes on. Case is kept. */
    static String writable(String text) {
        var plain = new StringBuilder();
        for (var letter : LARGE_D.matcher(text).replaceAll("D").split("", -1)) {
            var bare = SearchText.plain(letter);
            plain.append(letter.equals(letter.toUpperCase(Locale.ROOT)) ? bare.toUpperCase(Locale.ROOT) : bare);
        }
        var kept = NOT_WRITABLE
                .matcher(plain)
                .replaceAll(" ")
                .replaceAll(" +", " ")
                .strip();
        return SearchText.cut(kept, PURPOSE).strip();
    }

    /** CRC-16/CCITT-FALSE over everything before it, its own id and length included. */
    static String crc(String data) {
        int crc = 0xFFFF;
        for (byte one : data.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (one & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return "%04X".formatted(crc);
    }
}
