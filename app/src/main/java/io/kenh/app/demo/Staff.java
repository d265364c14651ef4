package io.kenh.app.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who works at the demo's company: one person for each role, with a password anybody may know. */
public enum Staff {
    ADMIN("admin", "Nguyễn Minh Khoa", "Quản trị viên", "core.admin"),
    LEAD(
            "truong-nhom",
            "Trần Thu Hà",
            "Trưởng nhóm CSKH",
            "core.staff",
            "inbox.lead",
            "contacts.user",
            "chatter.user",
            "helpdesk.lead",
            "portal.manager",
            "zbs-templates.sender",
            "chatter-bridge.user"),
    LAN(
            "lan",
            "Lê Ngọc Lan",
            "Nhân viên CSKH",
            "core.staff",
            "inbox.agent",
            "contacts.user",
            "chatter.user",
            "helpdesk.agent",
            "crm.salesperson",
            "zbs-templates.sender",
            "chatter-bridge.user"),
    MINH(
            "minh",
            "Phạm Nhật Minh",
            "Nhân viên CSKH",
            "core.staff",
            "inbox.agent",
            "contacts.user",
            "chatter.user",
            "helpdesk.agent",
            "crm.salesperson",
            "zbs-templates.sender",
            "chatter-bridge.user"),
    CHANNELS(
            "kenh",
            "Vũ Hoàng Long",
            "Quản lý kênh Zalo",
            "core.staff",
            "inbox.lead",
            "zalo-oa.admin",
            "chatter.user",
            "chatter-bridge.manager",
            "zbs-templates.manager",
            "portal-login.admin",
            "website-button.admin"),
    MARKETING(
            "tiep-thi",
            "Ngô Khánh Vy",
            "Tiếp thị",
            "core.staff",
            "contacts.user",
            "chatter.user",
            "crm.marketing",
            "website-button.marketing"),
    SELLER(
            "ban-hang",
            "Đặng Thu Trang",
            "Trưởng nhóm bán hàng",
            "core.staff",
            "inbox.lead",
            "contacts.user",
            "catalog.manager",
            "sales.manager",
            "crm.manager",
            "chatter-bridge.user",
            "chatter.user",
            "zbs-templates.sender",
            "mail.sender",
            "invoicing.accountant"),
    ACCOUNTANT(
            "ke-toan",
            "Bùi Thanh Mai",
            "Kế toán trưởng",
            "core.staff",
            "contacts.user",
            "catalog.user",
            "sales.reader",
            "invoicing.manager",
            "chatter.user",
            "mail.sender",
            "zbs-templates.sender");

    public static final String PASSWORD = "hoa-sen-xanh-2026";
    static final String COMPANY = "Công ty TNHH Hoa Sen Xanh";

    private final String login;
    private final String person;
    private final String job;
    private final List<String> roles;

    Staff(String login, String person, String job, String... roles) {
        this.login = login;
        this.person = person;
        this.job = job;
        this.roles = List.of(roles);
    }

    public String email() {
        return login + "@hoasenxanh.example";
    }

    public String person() {
        return person;
    }

    /** As shown beside the password on the console. */
    public String job() {
        return job;
    }

    /** With those to play a customer at the simulated phones. */
    public List<String> roles() {
        return Stream.concat(roles.stream(), Stream.of("zalo-simulator.user")).toList();
    }

    static Optional<Staff> named(String login) {
        for (var staff : values()) {
            if (staff.login.equals(login)) {
                return Optional.of(staff);
            }
        }
        return Optional.empty();
    }
}
