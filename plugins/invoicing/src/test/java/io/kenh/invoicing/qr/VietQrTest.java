package io.kenh.invoicing.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.invoicing.qr.VietQr.Service;
import org.junit.jupiter.api.Test;

/**
 * The examples that NAPAS prints in its description of the format, v1.5.2. Its first one ends in F4E5 there, which is the sum of an account
 * with another number of digits; these are the sums of the data as printed.
 */
class VietQrTest {
    @Test
    void a_transfer_to_an_account_is_written_as_the_switch_describes_it() {
        assertEquals(
                "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F",
                VietQr.transfer("970403", "0011012345678", 0, "").payload());
        assertEquals(
                "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN"
                        + "62340107NPS68690819thanh toan don hang63042E2E",
                new VietQr("970403", Service.ACCOUNT, "0011012345678", 180_000, "NPS6869", "thanh toan don hang")
                        .payload());
    }

    @Test
    void a_transfer_to_a_card_too() {
        assertEquals(
                "00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52",
                new VietQr("970403", Service.CARD, "9704031101234567", 0, "", "").payload());
        assertEquals(
                "00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC530370454061800005802VN"
                        + "62340107NPS68690819thanh toan don hang6304A203",
                new VietQr("970403", Service.CARD, "9704031101234567", 180_000, "NPS6869", "thanh toan don hang")
                        .payload());
    }

    @Test
    void another_program_writes_the_same() {
        assertEquals(
                "00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN"
                        + "62170813ung ho lu lut6304C15C",
                VietQr.transfer("970415", "0011001932418", 120_000, "ủng hộ lũ lụt")
                        .payload());
    }

    @Test
    void the_check_sum_is_the_one_of_the_standard() {
        assertEquals("29B1", VietQr.crc("123456789"));
    }

    @Test
    void the_purpose_holds_only_what_every_bank_passes_on() {
        assertEquals("INV202600421", VietQr.writable("INV202600421"));
        assertEquals("Dat coc don S2026 00042", VietQr.writable("Đặt cọc đơn S2026/00042!"));
        assertEquals("a_b-c.d", VietQr.writable("a_b-c.d"));
        assertEquals(25, VietQr.writable("x".repeat(80)).length());
    }
}
