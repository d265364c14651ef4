package io.kenh.app.demo;

import java.util.List;
import java.util.Map;

/** One of the demo company's two Official Accounts. */
record OfficialAccount(String key, String oaId, String name, String description) {
    static final List<OfficialAccount> ALL = List.of(
            new OfficialAccount("hoa-sen", "3000000000000000001", "Hoa Sen Xanh", "Đồ thủ công và quà tặng từ sen"),
            new OfficialAccount(
                    "hoa-sen-si", "3000000000000000002", "Hoa Sen Xanh – Đại lý", "Kênh dành cho đại lý và khách sỉ"));

    static OfficialAccount keyed(String key) {
        return ALL.stream()
                .filter(account -> account.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no Official Account called " + key));
    }

    Map<String, Object> seed() {
        return Map.of(
                "oaId",
                oaId,
                "name",
                name,
                "description",
                description,
                "category",
                "Bán lẻ",
                "packageName",
                "Tăng trưởng",
                "verified",
                true,
                "quotaTotal",
                500);
    }
}
