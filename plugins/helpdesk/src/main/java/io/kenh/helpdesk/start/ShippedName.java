package io.kenh.helpdesk.start;

import io.kenh.api.security.Current;
import java.util.Arrays;

/**
 * What every company begins with is named in the language of whoever used it first. Until somebody gives it another name, each reads it in
 * the own language; messages to customers and programs get the name as it is stored.
 */
public enum ShippedName {
    CARE("Chăm sóc khách hàng", "Customer care"),
    QUESTION("Câu hỏi", "Question"),
    INCIDENT("Sự cố", "Incident"),
    WARRANTY("Bảo hành", "Warranty"),
    COMPLAINT("Khiếu nại", "Complaint"),
    NEW("Mới", "New"),
    WORKING("Đang xử lý", "In progress"),
    WAITING("Chờ khách hàng", "Waiting for the customer"),
    SOLVED("Đã giải quyết", "Solved"),
    CANCELLED("Đã hủy", "Cancelled"),
    ANSWER("Bắt đầu xử lý trong 4 giờ làm việc", "Taken up within 4 working hours"),
    SOLUTION("Giải quyết trong 2 ngày làm việc", "Solved within 2 working days"),
    URGENT("Khẩn cấp: giải quyết trong 4 giờ làm việc", "Urgent: solved within 4 working hours");

    private final String vi;
    private final String en;

    ShippedName(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** In the current language. */
    public String now() {
        return Current.locale().getLanguage().equals("en") ? en : vi;
    }

    /** A name in the current language when nobody changed it, else as it is. */
    public static String shown(String name) {
        return Arrays.stream(values())
                .filter(one -> one.vi.equals(name) || one.en.equals(name))
                .findFirst()
                .map(ShippedName::now)
                .orElse(name);
    }

    /** What is stored when somebody saves a form that showed the name in the own language. */
    public static String kept(String typed, String stored) {
        return typed.equals(shown(stored)) ? stored : typed;
    }
}
