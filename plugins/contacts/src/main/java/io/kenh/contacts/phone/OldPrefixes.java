package io.kenh.contacts.phone;

import java.util.HashMap;
import java.util.Map;

/**
 * Vietnam's mobile numbers lost a digit in 2018 (plan of the Ministry of Information and Communications, 15 September to 14 November
 * 2018): the last seven digits stayed. Old numbers live on in customer lists.
 */
final class OldPrefixes {
    /** Without the leading 0: what stood before the last seven digits, then and now. */
    private static final Map<String, String> NEW = table();

    private OldPrefixes() {}

    /** @param national digits without trunk 0 or country code */
    static String modern(String national) {
        if (national.length() != 10) {
            return national;
        }
        var now = NEW.get(national.substring(0, 3));
        return now == null ? national : now + national.substring(3);
    }

    private static Map<String, String> table() {
        var table = new HashMap<String, String>();
        table.putAll(Map.of("120", "70", "121", "79", "122", "77", "126", "76", "128", "78"));
        table.putAll(Map.of("123", "83", "124", "84", "125", "85", "127", "81", "129", "82"));
        table.putAll(Map.of("186", "56", "188", "58", "199", "59"));
        for (int last = 2; last <= 9; last++) {
            table.put("16" + last, "3" + last);
        }
        return Map.copyOf(table);
    }
}
