package org.jieti.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A class in which lambdas and methods of records are linked. */
final class LinkedClass extends ClassVisitor {

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";

    private final Map<String, byte[]> lambdas = new LinkedHashMap<>();
    private final ClassWriter writer;
    private String name = "";
    private String host = "";
    private int version;
    private boolean isChanged;

    private LinkedClass(ClassWriter writer) {
        super(Opcodes.ASM9, writer);
        this.writer = writer;
    }

    static LinkedClass of(ClassReader reader) {
        LinkedClass one = new LinkedClass(new ClassWriter(ClassWriter.COMPUTE_MAXS));
        reader.accept(one, 0);
        return one;
    }

    String name() {
        return name;
    }

    /** The class whose nest this one is in, so that it may call what is private there. */
    String host() {
        return host;
    }

    /** The classes of its lambdas, by their names. */
    Map<String, byte[]> lambdas() {
        return lambdas;
    }

    boolean isChanged() {
        return isChanged;
    }

    /** @param members classes that join its nest, if it is the host */
    byte[] written(List<String> members) {
        members.forEach(writer::visitNestMember);
        return writer.toByteArray();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        this.version = version;
        this.name = name;
        this.host = name;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public void visitNestHost(String nestHost) {
        host = nestHost;
        super.visitNestHost(nestHost);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, exceptions)) {
            @Override
            public void visitInvokeDynamicInsn(String called, String type, Handle linker, Object... arguments) {
                if (linker.getOwner().equals(LAMBDAS) && linker.getName().equals("metafactory")) {
                    isChanged = true;
                    LambdaClass lambda = new LambdaClass(
                            name + "$$Lambda$" + (lambdas.size() + 1),
                            called,
                            Type.getMethodType(type),
                            (Type) arguments[0],
                            (Handle) arguments[1],
                            (Type) arguments[2]);
                    lambdas.put(lambda.name(), lambda.written(version, host));
                    lambda.visitUse(mv);
                } else if (linker.getOwner().equals(RECORDS) && called.equals("equals")) {
                    isChanged = true;
                    new RecordMethods(name, arguments).visitEquals(mv);
                } else if (linker.getOwner().equals(RECORDS) && called.equals("hashCode")) {
                    isChanged = true;
                    new RecordMethods(name, arguments).visitHashCode(mv);
                } else {
                    super.visitInvokeDynamicInsn(called, type, linker, arguments);
                }
            }
        };
    }
}
