package io.kenh.app.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The demo's PDFs: one page of plain text. The fonts every reader has know no Vietnamese accents, so the text has none. */
final class Paper {
    private Paper() {}

    static byte[] pdf(String title) {
        var content = "BT /F1 22 Tf 72 760 Td (" + title.replace('-', ' ').toUpperCase(java.util.Locale.ROOT)
                + ") Tj /F1 12 Tf 0 -40 Td (CONG TY TNHH HOA SEN XANH) Tj 0 -22 Td (12 Duong Sen, Quan 3, TP. Ho Chi Minh) Tj"
                + " 0 -40 Td (Tai lieu mau cua ban dung thu Kenh.) Tj ET";
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> file.append("%010d 00000 n \n".formatted(offset)));
        file.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        file.append(table).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
