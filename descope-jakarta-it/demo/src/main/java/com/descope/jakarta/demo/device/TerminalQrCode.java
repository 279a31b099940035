package com.descope.jakarta.demo.device;

import io.nayuki.qrcodegen.QrCode;

/** A QR code of half blocks, light on a dark terminal, with the border that readers need. */
final class TerminalQrCode {
    private static final int BORDER = 2;

    private TerminalQrCode() {}

    static String of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        StringBuilder lines = new StringBuilder();
        for (int y = -BORDER; y < code.size + BORDER; y += 2) {
            lines.append("  ");
            for (int x = -BORDER; x < code.size + BORDER; x++) {
                // Outside of the code every module is light.
                lines.append(half(!code.getModule(x, y), !code.getModule(x, y + 1)));
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static char half(boolean upperLight, boolean lowerLight) {
        if (upperLight) {
            return lowerLight ? '\u2588' : '\u2580';
        }
        return lowerLight ? '\u2584' : ' ';
    }
}
