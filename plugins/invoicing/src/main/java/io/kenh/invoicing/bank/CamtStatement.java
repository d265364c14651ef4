package io.kenh.invoicing.bank;

import io.kenh.api.error.KenhException;
import io.kenh.invoicing.api.InvoicingError;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** ISO 20022 camt.053, of any version: credits in đồng. Read as a stream; document types are not looked at. */
final class CamtStatement {
    private final List<Entry> entries = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder said = new StringBuilder();
    private String amount = "";
    private boolean credit;
    private boolean dong;
    private String day = "";
    private final List<String> texts = new ArrayList<>();
    private String payer = "";
    private String number = "";

    private CamtStatement() {}

    /** @throws KenhException {@code invoicing.bad-statement} naming the line */
    static List<Entry> read(byte[] xml) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var statement = new CamtStatement();
        XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> statement.start(reader);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        statement.said.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> statement.end();
                    default -> {
                        // Comments and the like say nothing.
                    }
                }
            }
            return statement.entries;
        } catch (XMLStreamException | DateTimeException | ArithmeticException | NumberFormatException e) {
            int line = reader == null ? 1 : reader.getLocation().getLineNumber();
            throw new KenhException(InvoicingError.BAD_STATEMENT, line);
        }
    }

    private void start(XMLStreamReader reader) {
        var name = reader.getLocalName();
        path.addLast(name);
        said.setLength(0);
        if (name.equals("Ntry")) {
            amount = "";
            credit = false;
            dong = false;
            day = "";
            texts.clear();
            payer = "";
            number = "";
        } else if (name.equals("Amt") && at("Ntry", "Amt")) {
            dong = "VND".equals(reader.getAttributeValue(null, "Ccy"));
        }
    }

    private boolean at(String... last) {
        var names = path.stream().toList();
        return names.size() >= last.length
                && names.subList(names.size() - last.length, names.size()).equals(List.of(last));
    }

    private void end() {
        var text = said.toString().strip();
        if (at("Ntry", "Amt")) {
            amount = text;
        } else if (at("Ntry", "CdtDbtInd")) {
            credit = text.equals("CRDT");
        } else if (at("BookgDt", "Dt") || at("BookgDt", "DtTm")) {
            day = text.length() > 10 ? text.substring(0, 10) : text;
        } else if (at("RmtInf", "Ustrd") || at("Ntry", "AddtlNtryInf")) {
            texts.add(text);
        } else if (at("Dbtr", "Nm") || at("Dbtr", "Pty", "Nm")) {
            payer = text;
        } else if (at("Ntry", "AcctSvcrRef")) {
            number = text;
        } else if (at("Ntry") && credit && dong) {
            entries.add(new Entry(
                    LocalDate.parse(day),
                    new BigDecimal(amount).longValueExact(),
                    String.join(" ", texts),
                    payer,
                    number));
        }
        path.removeLast();
        said.setLength(0);
    }
}
