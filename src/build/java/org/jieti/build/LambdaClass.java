package org.jieti.build;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of a lambda, as {@link java.lang.invoke.LambdaMetafactory} makes it: of what it has caught, a field each.
 *
 * @param method the name of the method it has, by its interface
 * @param made what is caught, and the interface
 * @param erased the types of the method in the interface
 * @param body what it calls
 * @param actual the types of the method here
 */
record LambdaClass(String name, String method, Type made, Type erased, Handle body, Type actual) {

    private static final String ONLY = "ONLY";

    private boolean catchesNothing() {
        return made.getArgumentTypes().length == 0;
    }

    private String descriptor() {
        return "L" + name + ";";
    }

    private String making() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, made.getArgumentTypes());
    }

    /** Puts the lambda on the stack, where what it catches lies already. */
    void visitUse(MethodVisitor code) {
        if (catchesNothing()) {
            code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, descriptor());
        } else {
            String factory = Type.getMethodDescriptor(Type.getType(descriptor()), made.getArgumentTypes());
            code.visitMethodInsn(Opcodes.INVOKESTATIC, name, "of", factory, false);
        }
    }

    byte[] written(int version, String host) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                version,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                "java/lang/Object",
                new String[] {made.getReturnType().getInternalName()});
        writer.visitNestHost(host);
        Type[] caught = made.getArgumentTypes();
        for (int i = 0; i < caught.length; i++) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
            writer.visitField(access, "caught" + i, caught[i].getDescriptor(), null, null)
                    .visitEnd();
        }
        visitConstructor(writer);
        if (catchesNothing()) {
            visitOnly(writer);
        } else {
            visitFactory(writer);
        }
        visitMethod(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void visitConstructor(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", making(), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int variable = 1;
        Type[] caught = made.getArgumentTypes();
        for (int i = 0; i < caught.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(caught[i].getOpcode(Opcodes.ILOAD), variable);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, "caught" + i, caught[i].getDescriptor());
            variable += caught[i].getSize();
        }
        visitEnd(code, Opcodes.RETURN);
    }

    /** One that has caught nothing is the same each time. */
    private void visitOnly(ClassWriter writer) {
        writer.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONLY, descriptor(), null, null)
                .visitEnd();
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", "()V", false);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, descriptor());
        visitEnd(code, Opcodes.RETURN);
    }

    private void visitFactory(ClassWriter writer) {
        Type[] caught = made.getArgumentTypes();
        String factory = Type.getMethodDescriptor(Type.getType(descriptor()), caught);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "of", factory, null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int variable = 0;
        for (Type one : caught) {
            code.visitVarInsn(one.getOpcode(Opcodes.ILOAD), variable);
            variable += one.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", making(), false);
        visitEnd(code, Opcodes.ARETURN);
    }

    private void visitMethod(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
        code.visitCode();
        Type owner = Type.getObjectType(body.getOwner());
        boolean makes = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (makes) {
            code.visitTypeInsn(Opcodes.NEW, body.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        Type[] wanted = wanted(owner);
        Type[] caught = made.getArgumentTypes();
        for (int i = 0; i < caught.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, "caught" + i, caught[i].getDescriptor());
        }
        Type[] given = erased.getArgumentTypes();
        int variable = 1;
        for (int i = 0; i < given.length; i++) {
            code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), variable);
            variable += given[i].getSize();
            Boxes.visitTurn(code, given[i], actual.getArgumentTypes()[i], wanted[caught.length + i]);
        }
        visitCall(code);
        Type answered = makes ? owner : Type.getReturnType(body.getDesc());
        Type returned = Boxes.isPrimitive(answered) ? actual.getReturnType() : erased.getReturnType();
        Boxes.visitTurn(code, answered, answered, returned);
        visitEnd(code, erased.getReturnType().getOpcode(Opcodes.IRETURN));
    }

    /** What the body takes: before its arguments the object it is called on, if it is called on one. */
    private Type[] wanted(Type owner) {
        Type[] arguments = Type.getArgumentTypes(body.getDesc());
        if (body.getTag() == Opcodes.H_INVOKESTATIC || body.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            return arguments;
        }
        Type[] wanted = new Type[arguments.length + 1];
        wanted[0] = owner;
        System.arraycopy(arguments, 0, wanted, 1, arguments.length);
        return wanted;
    }

    private void visitCall(MethodVisitor code) {
        int call = switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            // A private method, which those of the nest may call.
            case Opcodes.H_INVOKESPECIAL -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            default -> throw new IllegalStateException("no method: " + body);
        };
        code.visitMethodInsn(call, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    }

    private static void visitEnd(MethodVisitor code, int opcode) {
        code.visitInsn(opcode);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
