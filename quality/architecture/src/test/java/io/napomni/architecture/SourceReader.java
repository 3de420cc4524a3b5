package io.napomni.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Reads the shape of a source file from the compiler's own tree, so that no brace in a text can mislead it. */
final class SourceReader {

    private final Repository repository;
    private final DocTrees trees;

    SourceReader(Repository repository, JavacTask task) {
        this.repository = repository;
        this.trees = DocTrees.instance(task);
    }

    Source read(CompilationUnitTree unit) {
        var walk = new Walk();
        walk.scan(unit, unit);
        var packageName =
                unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        var lines =
                Repository.read(Path.of(unit.getSourceFile().toUri())).lines().count();
        return new Source(
                repository.name(Path.of(unit.getSourceFile().toUri())),
                packageName,
                Math.toIntExact(lines),
                walk.documentedPackage,
                walk.nullMarked,
                walk.types,
                walk.methods,
                walk.uses);
    }

    private final class Walk extends TreePathScanner<@Nullable Void, CompilationUnitTree> {

        private final List<Source.Type> types = new ArrayList<>();
        private final List<Source.Method> methods = new ArrayList<>();
        private final List<String> uses = new ArrayList<>();
        private boolean documentedPackage;
        private boolean nullMarked;

        @Override
        public @Nullable Void visitPackage(PackageTree tree, CompilationUnitTree unit) {
            documentedPackage = isDocumented(getCurrentPath());
            nullMarked = tree.getAnnotations().stream()
                    .anyMatch(note -> note.getAnnotationType().toString().equals("NullMarked"));
            return super.visitPackage(tree, unit);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, CompilationUnitTree unit) {
            var path = getCurrentPath();
            if (!tree.getSimpleName().isEmpty()) {
                types.add(new Source.Type(
                        tree.getSimpleName().toString(),
                        path.getParentPath().getLeaf() == unit,
                        tree.getKind() == Tree.Kind.RECORD,
                        isPublished(path),
                        isDocumented(path),
                        linesOf(tree, unit)));
            }
            return super.visitClass(tree, unit);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, CompilationUnitTree unit) {
            var body = tree.getBody();
            if (body != null) {
                methods.add(new Source.Method(tree.getName().toString(), linesOf(body, unit)));
            }
            return super.visitMethod(tree, unit);
        }

        @Override
        public @Nullable Void visitImport(ImportTree tree, CompilationUnitTree unit) {
            uses.add(tree.getQualifiedIdentifier().toString());
            return super.visitImport(tree, unit);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, CompilationUnitTree unit) {
            uses.add(tree.toString());
            return super.visitMemberSelect(tree, unit);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree tree, CompilationUnitTree unit) {
            uses.add(tree.getQualifierExpression() + "." + tree.getName());
            return super.visitMemberReference(tree, unit);
        }

        private int linesOf(Tree tree, CompilationUnitTree unit) {
            var positions = trees.getSourcePositions();
            var map = unit.getLineMap();
            var start = map.getLineNumber(positions.getStartPosition(unit, tree));
            return Math.toIntExact(map.getLineNumber(positions.getEndPosition(unit, tree)) - start + 1);
        }

        private boolean isDocumented(TreePath path) {
            var comment = trees.getDocComment(path);
            return comment != null && !comment.isBlank();
        }
    }

    /** Public all the way up; what stands in an interface is public without the word. */
    private static boolean isPublished(TreePath path) {
        for (var step = path; step.getLeaf() instanceof ClassTree type; step = step.getParentPath()) {
            var inInterface =
                    step.getParentPath().getLeaf() instanceof ClassTree outer && outer.getKind() == Tree.Kind.INTERFACE;
            if (!inInterface && !type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return path.getParentPath().getLeaf() instanceof ClassTree
                || path.getParentPath().getLeaf() instanceof CompilationUnitTree;
    }
}
