using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Authorization;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Rules;

namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>What holds for everything that a rule tells its fix.</summary>
public sealed class EditTests
{
    private static readonly IReadOnlyList<Type> Types =
        [.. typeof(Edit).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Edit))).OrderBy(type => type.Name)];

    public static TheoryData<string> Edits { get; } = new(Types.Select(type => type.Name));

    [Theory, MemberData(nameof(Edits))]
    public void An_edit_is_a_sealed_record_of_the_room_for_edits(string name)
    {
        Type type = Named(name);
        Assert.Equal("Unauthorized.Analyzers.Edits", type.Namespace);
        Assert.True(type.IsSealed, $"{name} has to be sealed: what it is equal to is decided once.");
        Assert.EndsWith("Edit", name, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Edits))]
    public void An_edit_arrives_as_it_was_sent(string name) => Assert.All(Samples(Named(name)), edit =>
    {
        Edit? arrived = Parse(Named(name), edit.ToProperties());
        Assert.NotSame(edit, arrived);
        Assert.Equal(edit, arrived);
    });

    [Fact]
    public void Edits_travel_together_under_keys_of_their_own()
    {
        Edit[] all = [.. Types.Select(type => Samples(type)[^1])];
        ImmutableDictionary<string, string?> properties = Edit.Join(all);
        Assert.Equal(all.Length, properties.Count);
        Assert.All(all, edit => Assert.Equal(edit, Parse(edit.GetType(), properties)));
    }

    [Theory, MemberData(nameof(Edits))]
    public void A_diagnostic_without_an_edit_has_none(string name)
    {
        Edit[] others = [.. Types.Where(type => type.Name != name).Select(type => Samples(type)[0])];
        Assert.Null(Parse(Named(name), Edit.Join()));
        Assert.Null(Parse(Named(name), Edit.Join(others)));
    }

    [Theory, MemberData(nameof(Edits))]
    public void An_edit_is_sent_by_a_rule_and_read_by_a_fix(string name)
    {
        bool isSent = Trees("src/Analyzers").Any(tree => Makes(tree, name));
        bool isRead = Trees("src/CodeFixes").Any(tree => Reads(tree, name));
        Assert.True(isSent, $"Nothing in src/Analyzers makes a {name}: delete it.");
        Assert.True(isRead, $"No fix calls {name}.TryParse: what nobody reads need not be sent.");
    }

    [Fact]
    public void Properties_are_touched_by_edits_alone()
    {
        IEnumerable<string> found = new[] { "src/Analyzers", "src/CodeFixes" }.SelectMany(Trees).SelectMany(KeysIn);
        const string remedy = "What a rule tells its fix is a record in src/Analyzers/Edits, and is read by its TryParse:";
        Assert.True(!found.Any(), string.Join("\n", [remedy, .. found]));
    }

    [Theory]
    [InlineData("ImmutableDictionary<string, string?>.Empty.Add(\"status\", text)")]
    [InlineData("System.Collections.Immutable.ImmutableDictionary<string, string>.Empty")]
    [InlineData("ImmutableDictionary.CreateBuilder<string, string?>()")]
    [InlineData("new Dictionary<string, string?> { [\"status\"] = text }.ToImmutableDictionary()")]
    [InlineData("site.Diagnostic.Properties.ContainsKey(Rule.Key)")]
    [InlineData("diagnostic.Properties[\"status\"]")]
    [InlineData("Read(diagnostic.Properties)")]
    [InlineData("edit.ToProperties().Add(\"status\", text)")]
    public void A_key_of_its_own_is_found(string expression) => Assert.NotEmpty(KeysIn(Tree(expression)));

    [Theory]
    [InlineData("StatusEdit.TryParse(site.Diagnostic.Properties)?.Status")]
    [InlineData("Diagnostic.Create(descriptor, location, new StatusEdit(401).ToProperties(), text)")]
    [InlineData("Diagnostic.Create(descriptor, location, Edit.Join(edits), text)")]
    [InlineData("property.Properties.Add(text)")]
    public void What_goes_through_an_edit_is_fine(string expression) => Assert.Empty(KeysIn(Tree(expression)));

    [Fact]
    public void A_fix_knows_the_id_of_a_rule_and_no_more()
    {
        IEnumerable<string> found =
            from tree in Trees("src/CodeFixes")
            from access in tree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            where Rules.Contains(access.Expression.ToString()) && access.Name.Identifier.ValueText != "Id"
            select At(access);
        Assert.True(!found.Any(), string.Join("\n", ["Move what the fix needs to an edit or to a room below the rules:", .. found]));
    }

    private static HashSet<string> Rules { get; } = [.. Catalogue.Analyzers.Select(analyzer => analyzer.GetType().Name)];

    private static SyntaxTree Tree(string expression) => CSharpSyntaxTree.ParseText($"_ = {expression};", path: Repository.Path("Example.cs"));

    private static string At(SyntaxNode node)
    {
        FileLinePositionSpan span = node.GetLocation().GetLineSpan();
        return $"{Path.GetRelativePath(Repository.Root, span.Path)}({span.StartLinePosition.Line + 1}): {node}";
    }

    private static IEnumerable<string> KeysIn(SyntaxTree tree) =>
        from node in tree.GetRoot().DescendantNodes()
        where IsDictionary(node) || IsRawRead(node) || IsAddition(node)
        select At(node);

    private static bool IsDictionary(SyntaxNode node) =>
        node is SimpleNameSyntax { Identifier.ValueText: "ImmutableDictionary" or "ToImmutableDictionary" } name
        && (name is not GenericNameSyntax generic || generic.ToString().Replace("?", string.Empty).EndsWith("<string, string>"));

    // `site.Diagnostic.Properties` and `diagnostic.Properties`, unless they are handed to an edit.
    private static bool IsRawRead(SyntaxNode node) =>
        node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Properties", Expression: { } owner }
        && owner.ToString().EndsWith("diagnostic", StringComparison.OrdinalIgnoreCase)
        && !(node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && call.Expression.ToString().EndsWith("Edit.TryParse"));

    // `edit.ToProperties().Add(…)`: nothing is called on what an edit made.
    private static bool IsAddition(SyntaxNode node) =>
        node is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax made } }
        && (made.Name.Identifier.ValueText == "ToProperties" || made.ToString() == "Edit.Join");

    // `new StatusEdit(…)`, or `new(…)` where the type stands at the variable or method.
    private static bool Makes(SyntaxTree tree, string name) => tree.GetRoot().DescendantNodes().Any(node => node switch
    {
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax type } => type.Identifier.ValueText == name,
        ImplicitObjectCreationExpressionSyntax { Parent.Parent: MethodDeclarationSyntax method } => method.ReturnType.ToString() == name,
        ImplicitObjectCreationExpressionSyntax { Parent.Parent.Parent: VariableDeclarationSyntax variable } => variable.Type.ToString() == name,
        _ => false,
    });

    private static bool Reads(SyntaxTree tree, string name) =>
        tree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(access => access.ToString() == name + ".TryParse");

    private static IEnumerable<SyntaxTree> Trees(string folder) =>
        from file in Repository.Sources(folder)
        where !file.StartsWith(Repository.Path("src", "Analyzers", "Edits"), StringComparison.Ordinal)
        select CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file);

    private static ImmutableArray<OperandQuestion> AllQuestions => [.. Enum.GetValues<OperandQuestion>()];

    private static Type Named(string name) => Types.Single(type => type.Name == name);

    private static Edit? Parse(Type type, ImmutableDictionary<string, string?> properties)
    {
        MethodInfo? parse = type.GetMethod("TryParse", BindingFlags.Public | BindingFlags.Static, [typeof(ImmutableDictionary<string, string?>)]);
        Assert.True(parse is not null && parse.ReturnType == type, $"{type.Name} needs a static TryParse that takes the properties of a diagnostic.");
        return (Edit?)parse.Invoke(null, [properties]);
    }

    // Every combination of what its parameters can be.
    private static IReadOnlyList<Edit> Samples(Type type)
    {
        ConstructorInfo made = type.GetConstructors().Single();
        IEnumerable<object?[]> arguments = [[]];
        foreach (System.Reflection.ParameterInfo parameter in made.GetParameters())
        {
            arguments = [.. arguments.SelectMany(before => Values(parameter).Select(value => (object?[])[.. before, value]))];
        }

        return [.. arguments.Select(given => (Edit)made.Invoke(given))];
    }

    private static IEnumerable<object?> Values(System.Reflection.ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        bool isMaybeNull = new NullabilityInfoContext().Create(parameter).ReadState is NullabilityState.Nullable;
        return type switch
        {
            { IsEnum: true } => Enum.GetValues(type).Cast<object?>(),
            _ when type == typeof(string) => isMaybeNull ? [null, "Bearer realm=\"a\""] : ["WWW-Authenticate"],
            _ when type == typeof(int) => [401, 403],
            _ when type == typeof(ImmutableArray<OperandQuestion>) => [ImmutableArray<OperandQuestion>.Empty, AllQuestions],
            _ => throw new NotSupportedException($"Name samples of {type}, which {parameter.Member.DeclaringType} takes."),
        };
    }
}
