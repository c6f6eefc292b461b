package org.jieti.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The class that holds files as constants, so that a class-data archive holds them, too, and no jar has to be opened. */
final class KeptFiles {

    /** The class whose place it takes. */
    static final String NAME = "org/jieti/shipped/KeptFiles";

    /** A constant has no more than 65,535 bytes, of which a character takes three at most. */
    private static final int LONGEST = 21_000;

    private final Map<Integer, Map<String, byte[]>> byHash = new TreeMap<>();

    /** @param files by their paths */
    KeptFiles(Map<String, byte[]> files) {
        files.forEach((path, bytes) ->
                byHash.computeIfAbsent(path.hashCode(), hash -> new TreeMap<>()).put(path, bytes));
    }

    byte[] written(int version) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(version, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, "java/lang/Object", null);
        String find = "(Ljava/lang/String;)Ljava/lang/String;";
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "find", find, null, null);
        code.visitCode();
        visitFind(code);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void visitFind(MethodVisitor code) {
        int[] hashes = byHash.keySet().stream().mapToInt(hash -> hash).toArray();
        Label[] places = new Label[hashes.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Label();
        }
        Label none = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "hashCode", "()I", false);
        code.visitLookupSwitchInsn(none, hashes, places);
        for (int i = 0; i < places.length; i++) {
            visitPlace(code, places[i]);
            byHash.get(hashes[i]).forEach((path, bytes) -> visitFile(code, path, bytes));
            code.visitJumpInsn(Opcodes.GOTO, none);
        }
        visitPlace(code, none);
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitInsn(Opcodes.ARETURN);
    }

    private static void visitPlace(MethodVisitor code, Label place) {
        code.visitLabel(place);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    private static void visitFile(MethodVisitor code, String path, byte[] bytes) {
        Label another = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitLdcInsn(path);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
        code.visitJumpInsn(Opcodes.IFEQ, another);
        boolean isFirst = true;
        for (String part : parts(path, bytes)) {
            code.visitLdcInsn(part);
            if (!isFirst) {
                String concat = "(Ljava/lang/String;)Ljava/lang/String;";
                code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "concat", concat, false);
            }
            isFirst = false;
        }
        code.visitInsn(Opcodes.ARETURN);
        visitPlace(code, another);
    }

    /** The text of a file of cells, or bytes as characters. */
    private static List<String> parts(String path, byte[] bytes) {
        String text = new String(bytes, path.endsWith(".cells") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        List<String> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < text.length(); from += LONGEST) {
            parts.add(text.substring(from, Math.min(from + LONGEST, text.length())));
        }
        return parts;
    }
}
